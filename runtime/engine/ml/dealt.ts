import type { Dealt } from "./program";

/** Of rows by their number, ascending, where each is: by block the numbers that they have there. */
export function placesOf({ run, parts }: Dealt, rows: readonly number[]): readonly Int32Array[] {
  const places = parts.map((blocks) => blocks.map((): number[] => []));
  const block = parts.map(() => 0);
  /** Rows of a part before its block. */
  const before = parts.map(() => 0);
  for (const row of rows) {
    const turn = Math.floor(row / run);
    const part = turn % parts.length;
    const place = Math.floor(turn / parts.length) * run + (row % run);
    while (place >= before[part]! + parts[part]![block[part]!]!) before[part]! += parts[part]![block[part]!++]!;
    places[part]![block[part]!]!.push(place - before[part]!);
  }
  return places.flat().map((own) => Int32Array.from(own));
}
