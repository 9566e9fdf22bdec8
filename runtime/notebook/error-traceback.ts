import type { CellError, CellFrame } from "../protocol/kernel-messages";

/** nbformat's error is a name, a value and lines. `range` and `messageParameters` only matter while the cell is live: they are not kept. */
export interface ErrorText {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

export function toErrorText(error: CellError): ErrorText {
  const detail = error.detail ? ["", ...error.detail.split("\n")] : [];
  return {
    ename: error.name,
    evalue: error.message,
    traceback: [`${error.name}: ${error.summary}`, ...error.frames.map(frameLine), ...detail],
  };
}

export function fromErrorText({ ename, evalue, traceback }: ErrorText): CellError {
  const head = traceback[0] ?? "";
  const isOurs = head.startsWith(`${ename}: `);
  const lines = isOurs ? traceback.slice(1) : traceback;
  const frameCount = isOurs ? lines.findIndex((line) => !parseFrame(line)) : 0;
  const frames = lines.slice(0, frameCount < 0 ? lines.length : frameCount);
  const detail = lines.slice(frames.length + (lines[frames.length] === "" ? 1 : 0)).join("\n");
  const condition = /^\[([A-Z0-9_]+(?:\.[A-Z0-9_]+)*)\]/.exec(evalue)?.[1];
  const sqlState = /SQLSTATE: (\w{5})/.exec(evalue)?.[1];
  return {
    name: ename,
    summary: isOurs ? head.slice(ename.length + 2) : (evalue.split("\n")[0] ?? ""),
    message: evalue,
    ...(condition && { condition }),
    ...(condition && sqlState && { sqlState }),
    frames: frames.map((line) => parseFrame(line)!),
    ...(detail && { detail }),
  };
}

function frameLine(frame: CellFrame): string {
  const where = `${frame.file ?? `cell ${frame.cellIndex}`}:${frame.line}:${frame.column}`;
  return frame.function ? `    at ${frame.function} (${where})` : `    at ${where}`;
}

function parseFrame(line: string): CellFrame | undefined {
  const match = /^ {4}at (?:(.+) \()?(?:cell (\d+)|([^()]+)):(\d+):(\d+)\)?$/.exec(line);
  if (!match) return undefined;
  const [, name, cellIndex, file, row, column] = match;
  return {
    ...(name && { function: name }),
    ...(cellIndex ? { cellIndex: Number(cellIndex) } : { file: file! }),
    line: Number(row),
    column: Number(column),
  };
}
