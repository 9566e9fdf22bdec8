import type { Kernel } from "./kernel";

/** The different sets of items of all rows and how often each occurs: `items`, those of a set from `starts` on, `counts`. A row's items are where it is not 0. */
export const itemSets: Kernel = ({ rows, features }) => {
  const counts = new Map<string, { readonly set: readonly number[]; count: number }>();
  for (let row = 0; row < rows; row++) {
    const set: number[] = [];
    features.visit(row, (index, value) => {
      if (value !== 0) set.push(index);
    });
    const key = set.join();
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { set, count: 1 });
  }
  const found = [...counts.values()];
  const starts = new Int32Array(found.length + 1);
  for (const [i, { set }] of found.entries()) starts[i + 1] = starts[i]! + set.length;
  return {
    values: {},
    arrays: {
      starts,
      items: Int32Array.from(found.flatMap(({ set }) => set)),
      counts: Float64Array.from(found, ({ count }) => count),
    },
  };
};
