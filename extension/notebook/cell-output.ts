import { NotebookCellOutput, NotebookCellOutputItem } from "vscode";
import type {
  CellOutput,
  DisplayItem,
  DisplayOutput,
  ErrorOutput,
  StreamOutput,
} from "../../runtime/protocol/kernel-messages";
import { errorMime } from "../../runtime/protocol/kernel-messages";

const streamMimes: Readonly<Record<string, StreamOutput["name"]>> = {
  "application/vnd.code.notebook.stdout": "stdout",
  "application/vnd.code.notebook.stderr": "stderr",
};
const coreErrorMime = "application/vnd.code.notebook.error";

/** Of our own in an output's metadata; the rest is the kernel's. */
const resultMark = "isResult";
/** The kernel's name of the frame shown: the grid asks with it. It means nothing to another kernel, so no file has it. */
export const frameMark = "frameId";

export function toEditorOutput(output: CellOutput): NotebookCellOutput {
  switch (output.kind) {
    case "stream":
      return new NotebookCellOutput([toStreamItem(output)]);
    case "display":
      return toEditorDisplay(output);
    case "error":
      return toEditorError(output);
  }
}

export function toStreamItem({ name, text }: StreamOutput): NotebookCellOutputItem {
  return name === "stderr" ? NotebookCellOutputItem.stderr(text) : NotebookCellOutputItem.stdout(text);
}

function toEditorDisplay({ items, metadata, isResult, frameId }: DisplayOutput): NotebookCellOutput {
  const editorItems = items.map(
    ({ mime, data, isBase64 }) => new NotebookCellOutputItem(Buffer.from(data, isBase64 ? "base64" : "utf8"), mime),
  );
  const marks = { ...(isResult && { [resultMark]: true }), ...(frameId && { [frameMark]: frameId }) };
  return new NotebookCellOutput(editorItems, { ...metadata, ...marks });
}

/** The core's own error item comes second: it is what shows without our renderer. */
function toEditorError({ error }: ErrorOutput): NotebookCellOutput {
  const stack = [error.message, error.detail ?? ""].filter(Boolean).join("\n\n");
  return new NotebookCellOutput([
    NotebookCellOutputItem.text(JSON.stringify(error), errorMime),
    NotebookCellOutputItem.error({ name: error.name, message: error.message, stack }),
  ]);
}

export function fromEditorOutput({ items, metadata }: NotebookCellOutput): CellOutput[] {
  const error = items.find((item) => item.mime === errorMime);
  if (error) return [{ kind: "error", error: JSON.parse(textOf(error)) }];
  const streams = items.filter((item) => item.mime in streamMimes);
  const displays = items.filter((item) => !(item.mime in streamMimes) && item.mime !== coreErrorMime);
  const { [resultMark]: isResult, [frameMark]: _, ...rest } = metadata ?? {};
  return [
    ...streams.map((item): StreamOutput => ({ kind: "stream", name: streamMimes[item.mime]!, text: textOf(item) })),
    ...(displays.length > 0
      ? [{ kind: "display", isResult: isResult === true, items: displays.map(toDisplayItem), metadata: rest } as const]
      : []),
  ];
}

const textOf = (item: NotebookCellOutputItem) => new TextDecoder().decode(item.data);

function toDisplayItem({ mime, data }: NotebookCellOutputItem): DisplayItem {
  const isText = /^text\/|json$|\+xml$/.test(mime);
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return isText ? { mime, data: bytes.toString("utf8") } : { mime, data: bytes.toString("base64"), isBase64: true };
}
