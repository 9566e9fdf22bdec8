/** A run of rows of a source: the end is exclusive. `sizes`: of the groups that they are, in order. */
export interface SourceSlice {
  readonly from: number;
  readonly to: number;
  readonly sizes?: readonly number[];
}

/** What one run of the functions is given: a slice of each source. */
export type Slice = readonly SourceSlice[];

/** More slices than processes: one that is slow does not keep the others waiting at the end. */
const slicesPerProcess = 4;

/** Rows in slices of whole batches. */
export function sliceRows(rows: number, processes: number, batchRows: number): readonly Slice[] {
  const batches = Math.ceil(rows / batchRows);
  const count = Math.max(1, processes > 1 ? Math.min(batches, processes * slicesPerProcess) : 1);
  const step = Math.ceil(batches / count) * batchRows;
  return Array.from({ length: count }, (_, i) => [
    { from: Math.min(rows, i * step), to: Math.min(rows, (i + 1) * step) },
  ]).filter(([only], i) => i === 0 || only!.to > only!.from);
}

/** Whole groups, about as many rows in each slice. `groups`: by group, its rows in each source. */
export function sliceGroups(
  groups: readonly (readonly number[])[],
  processes: number,
  batchRows: number,
): readonly Slice[] {
  const all = groups.reduce((sum, sizes) => sum + total(sizes), 0);
  const isSpread = processes > 1 && groups.length > 1 && (all > batchRows || groups.length > manyGroups);
  const target = isSpread ? all / Math.min(processes * slicesPerProcess, groups.length) : Number.POSITIVE_INFINITY;
  const sources = groups[0]?.length ?? 1;
  const at = Array.from({ length: sources }, () => 0);
  const slices: Slice[] = [];
  let open: (readonly number[])[] = [];
  let rows = 0;
  const close = () => {
    slices.push(
      at.map((from, source) => {
        const sizes = open.map((one) => one[source]!);
        at[source] = from + total(sizes);
        return { from, to: at[source]!, sizes };
      }),
    );
    open = [];
    rows = 0;
  };
  for (const sizes of groups) {
    open.push(sizes);
    rows += total(sizes);
    if (rows >= target) close();
  }
  if (open.length > 0 || slices.length === 0) close();
  return slices;
}

/** A call for a group costs about a millisecond. */
const manyGroups = 100;

/** What of a slice has no results yet, after as many: one for each row, or for each group where it has groups. */
export const sliceBehind = (slice: Slice, results: number): Slice =>
  slice.map(({ from, to, sizes }) =>
    sizes
      ? { from: from + total(sizes.slice(0, results)), to, sizes: sizes.slice(results) }
      : { from: from + results, to },
  );

/** Half of the groups, or of the rows, each; undefined: one is not divided. */
export function halvesOf(slice: Slice): readonly [Slice, Slice] | undefined {
  const [{ from, to, sizes }] = slice as [SourceSlice];
  const count = sizes ? sizes.length : to - from;
  if (count < 2) return undefined;
  const half = Math.ceil(count / 2);
  return [slice.map((one) => firstOf(one, half)), sliceBehind(slice, half)];
}

const firstOf = ({ from, sizes }: SourceSlice, count: number): SourceSlice => {
  if (!sizes) return { from, to: from + count };
  const first = sizes.slice(0, count);
  return { from, to: from + total(first), sizes: first };
};

/** Of no rows and no groups. */
export const isEmpty = (slice: Slice) =>
  slice.every(({ from, to, sizes }) => (sizes ? sizes.length === 0 : from === to));

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
