import type { Kernel } from "./kernel";

/** Each feature's distinct values while there are no more than `most`: `known`, those of a feature from `starts` on; one more tells that there are more. */
export const distinctValues: Kernel = ({ rows, size, features }, { values }) => {
  const most = values.most as number;
  const found = Array.from({ length: size }, () => new Set<number>());
  const point = new Float64Array(size);
  for (let row = 0; row < rows; row++) {
    features.copy(row, point);
    for (let i = 0; i < size; i++) {
      const own = found[i]!;
      if (own.size <= most) own.add(point[i]! + 0); // -0 is 0
    }
  }
  const starts = new Int32Array(size + 1);
  for (const [i, own] of found.entries()) starts[i + 1] = starts[i]! + own.size;
  return { values: { size }, arrays: { starts, known: Float64Array.from(found.flatMap((own) => [...own])) } };
};
