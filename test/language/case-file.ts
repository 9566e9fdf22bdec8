/** A case: cells, one of them with the cursor `|`, what is asked, and the answer. */
export interface Case {
  readonly title: string;
  readonly cells: readonly { readonly language: string; readonly text: string }[];
  readonly ask: string;
  readonly answer: string;
}

/** `==== title`, `---- sparkts` and other cells, `---- > complete` and the answer. */
export function parseCases(text: string): Case[] {
  return text
    .split(/^==== /m)
    .slice(1)
    .flatMap((block) => {
      const [title = "", ...lines] = block.split("\n");
      const parts = lines
        .join("\n")
        .split(/^---- /m)
        .slice(1);
      const cells: { language: string; text: string }[] = [];
      const cases: Case[] = [];
      for (const part of parts) {
        const [head = "", ...body] = part.split("\n");
        const content = body.join("\n").replace(/\n+$/, "");
        if (head.startsWith("> "))
          cases.push({ title: title.trim(), cells: [...cells], ask: head.slice(2).trim(), answer: content });
        else cells.push({ language: head.trim(), text: content });
      }
      return cases;
    });
}

export function printCases(cases: readonly Case[]): string {
  let last: Case | undefined;
  const text = cases.map((one) => {
    const isSame =
      last?.title === one.title &&
      last.cells.length === one.cells.length &&
      last.cells.every((cell, i) => cell.text === one.cells[i]!.text);
    last = one;
    const cells = isSame
      ? ""
      : `==== ${one.title}\n${one.cells.map((cell) => `---- ${cell.language}\n${cell.text}\n`).join("")}`;
    return `${cells}---- > ${one.ask}\n${one.answer}\n`;
  });
  return text.join("").replace(/(.)\n==== /gs, "$1\n\n==== ");
}
