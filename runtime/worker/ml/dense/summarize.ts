import type { Rows } from "../blocks/block";
import { Summary } from "../numeric/summary";
import { chunkOf, loadRows, rowsAtOnce, strideOf } from "./chunks";
import { denseMemory } from "./memory";

const columns = ["sums", "amounts", "squares", "least", "largest", "nonZeros", "means", "rest", "deviations"] as const;

/** Of rows that weigh 1 each: chunk by chunk, first the means, then how far rows are from them. */
export function summarizeRows(features: Rows): Summary {
  const { count, size } = features;
  const stride = strideOf(size);
  const most = rowsAtOnce(size);
  const lengths = Object.fromEntries(columns.map((name) => [name, stride])) as Record<(typeof columns)[number], number>;
  const memory = denseMemory({ ...chunkOf(size), ...lengths });
  const { sums, amounts, squares, least, largest, nonZeros, means, rest, deviations } = memory;
  const place = memory.points.byteOffset;
  const all = Summary.ofSize(size);
  for (let from = 0; from < count; from += most) {
    const rows = Math.min(count - from, most);
    loadRows(memory, features, from, from + rows);
    for (const zeros of [sums, amounts, squares, nonZeros, rest, deviations]) zeros.fill(0);
    least.fill(Number.POSITIVE_INFINITY);
    largest.fill(Number.NEGATIVE_INFINITY);
    memory.addMoments(
      place,
      rows,
      stride,
      sums.byteOffset,
      amounts.byteOffset,
      squares.byteOffset,
      least.byteOffset,
      largest.byteOffset,
      nonZeros.byteOffset,
    );
    for (let i = 0; i < size; i++) means[i] = sums[i]! / rows;
    memory.addDeviations(place, rows, stride, means.byteOffset, rest.byteOffset, deviations.byteOffset);
    // What the means lack, having been rounded.
    for (let i = 0; i < size; i++) {
      means[i]! += rest[i]! / rows;
      deviations[i]! -= (rest[i]! * rest[i]!) / rows;
    }
    all.merge(Summary.ofColumns(rows, [means, deviations, amounts, squares, least, largest, nonZeros], size));
  }
  return all;
}
