import type { SourcePlace } from "../../runtime/protocol/plan-profile";

/** A cell's text, as it is now. */
export interface CellText {
  readonly text: string;
}

/** Characters of one of the cells; the end is exclusive. */
export interface PlaceRange {
  /** From 0. */
  readonly cell: number;
  readonly start: number;
  readonly end: number;
}

/** Where a place of a run stands in the cells as they are now; undefined: it was edited away. @param shown the cell that ran, looked in first */
export function placeRange(place: SourcePlace, cells: readonly CellText[], shown: number): PlaceRange | undefined {
  if (place.kind === "call") {
    const cell = place.cellIndex - 1;
    const start = offsetOf(cells[cell]?.text ?? "", place.line, place.column);
    return start === undefined ? undefined : { cell, start, end: endOfCall(cells[cell]!.text, start) };
  }
  const order = [shown, ...cells.keys()];
  const cell = order.find((index) => cells[index]?.text.includes(place.text));
  if (cell === undefined) return undefined;
  const at = cells[cell]!.text.indexOf(place.text);
  return { cell, start: at + place.start, end: at + place.end };
}

/** The smallest of the places around an offset. */
export function placeAt(
  places: readonly SourcePlace[],
  cells: readonly CellText[],
  shown: number,
  at: { readonly cell: number; readonly offset: number },
): SourcePlace | undefined {
  let best: { readonly place: SourcePlace; readonly length: number } | undefined;
  for (const place of places) {
    const range = placeRange(place, cells, shown);
    if (!range || range.cell !== at.cell || at.offset < range.start || at.offset > range.end) continue;
    const length = range.end - range.start;
    if (!best || length < best.length) best = { place, length };
  }
  return best?.place;
}

/** Lines and columns from 1. */
function offsetOf(text: string, line: number, column: number): number | undefined {
  const lines = text.split("\n");
  if (line > lines.length || column > lines[line - 1]!.length) return undefined;
  return lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

/** With its arguments: the bracket that closes the one behind the name, texts in quotes apart. */
function endOfCall(text: string, start: number): number {
  const name = /^[\w$.]*\s*/.exec(text.slice(start))![0].length;
  if (text[start + name] !== "(") return start + name;
  let depth = 0;
  let quote = "";
  for (let at = start + name; at < text.length; at++) {
    const char = text[at]!;
    if (quote !== "") {
      if (char === "\\") at++;
      else if (char === quote) quote = "";
    } else if (`"'\``.includes(char)) quote = char;
    else if (char === "(") depth++;
    else if (char === ")" && --depth === 0) return at + 1;
  }
  return start + name;
}
