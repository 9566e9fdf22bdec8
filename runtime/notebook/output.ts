import type { CellOutput } from "../protocol/kernel-messages";
import { fromErrorText, toErrorText } from "./error-traceback";
import { fromMimeBundle, toMimeBundle } from "./mime-bundle";
import { fromLines, toLines } from "./multiline";
import type { JsonObject, JsonValue } from "./notebook";

/** Characters. An item of an output that is longer is not saved; its other forms are. */
export const defaultMaxItemLength = 1_000_000;

/** Outputs in nbformat's form. Neighbouring texts of one stream become one; `execution_count` is always null: it would differ at every run. */
export function toNbOutputs(outputs: readonly CellOutput[], maxItemLength = defaultMaxItemLength): JsonObject[] {
  return joinStreams(outputs).map((output) => toNbOutput(output, maxItemLength));
}

function toNbOutput(output: CellOutput, maxItemLength: number): JsonObject {
  switch (output.kind) {
    case "stream":
      return { output_type: "stream", name: output.name, text: toLines(shorten(output.text, maxItemLength)) };
    case "error":
      return { output_type: "error", ...toErrorText(output.error) };
    case "display":
      return {
        output_type: output.isResult ? "execute_result" : "display_data",
        ...(output.isResult && { execution_count: null }),
        data: toMimeBundle(output.items, maxItemLength),
        metadata: (output.metadata ?? {}) as JsonObject,
      };
  }
}

function joinStreams(outputs: readonly CellOutput[]): CellOutput[] {
  const joined: CellOutput[] = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    if (output.kind === "stream" && last?.kind === "stream" && last.name === output.name)
      joined[joined.length - 1] = { ...last, text: last.text + output.text };
    else joined.push(output);
  }
  return joined;
}

function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const kept = Math.floor(maxLength / 2);
  return `${text.slice(0, kept)}\n… ${text.length - 2 * kept} characters not saved …\n${text.slice(-kept)}`;
}

/** Undefined for an output of a kind that nbformat 4 does not have. */
export function fromNbOutput(output: JsonObject): CellOutput | undefined {
  switch (output.output_type) {
    case "stream":
      return {
        kind: "stream",
        name: output.name === "stderr" ? "stderr" : "stdout",
        text: fromLines(output.text) ?? "",
      };
    case "error":
      return {
        kind: "error",
        error: fromErrorText({
          ename: text(output.ename),
          evalue: text(output.evalue),
          traceback: (Array.isArray(output.traceback) ? output.traceback : []).map(text),
        }),
      };
    case "display_data":
    case "execute_result": {
      const metadata = output.metadata as JsonObject | undefined;
      return {
        kind: "display",
        isResult: output.output_type === "execute_result",
        items: fromMimeBundle((output.data ?? {}) as JsonObject),
        ...(metadata && Object.keys(metadata).length > 0 && { metadata }),
      };
    }
    default:
      return undefined;
  }
}

const text = (value: JsonValue | undefined) => (typeof value === "string" ? value : "");
