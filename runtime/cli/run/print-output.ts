import type { CellError, CellFrame, CellOutput } from "../../protocol/kernel-messages";

/** An output as a terminal shows it; streams keep their own line ends. */
export function outputText(output: CellOutput): string {
  switch (output.kind) {
    case "stream":
      return output.text;
    case "display": {
      const text = output.items.find(({ mime }) => mime === "text/plain")?.data;
      return withLineEnd(text ?? `(${output.items.map(({ mime }) => mime).join(", ")})`);
    }
    case "error":
      return withLineEnd(errorText(output.error));
  }
}

/** One line, and the line of code it is about. */
function errorText({ name, summary, condition, frames }: CellError): string {
  const kind = condition ? `${name} [${condition}]` : name;
  return [`${kind}: ${summary}`, ...frames.slice(0, 1).map((frame) => `  at ${place(frame)}`)].join("\n");
}

const place = ({ function: name, cellIndex, file, line, column }: CellFrame) =>
  `${name ? `${name}, ` : ""}${file ?? `cell ${cellIndex}`}:${line}:${column}`;

const withLineEnd = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);
