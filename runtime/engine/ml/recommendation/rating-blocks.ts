import type { Tensors } from "../../../types/index";
import { type Blocks, deriveBlocks, type Program } from "../program";

/** Ratings by the places of their users and items among the ascending ids. */
export interface Ratings {
  readonly users: Int32Array;
  readonly items: Int32Array;
  readonly ratings: Float64Array;
}

export const ascendingIds = (ids: Int32Array): Int32Array => Int32Array.from(new Set(ids)).sort();

export function placesOf(ids: Int32Array, ascending: Int32Array): Int32Array {
  const places = new Map<number, number>();
  for (const [place, id] of ascending.entries()) places.set(id, place);
  return ids.map((id) => places.get(id)!);
}

/** The ratings of each place of `own` as a row of blocks: places of `other`, and values. As many blocks as there were, of about the same number of ratings. */
export function* groupedRatings(
  blocks: Blocks,
  own: Int32Array,
  other: Int32Array,
  ratings: Float64Array,
  count: number,
): Program<Blocks> {
  const starts = new Int32Array(count + 1);
  for (const place of own) starts[place + 1]!++;
  for (let place = 0; place < count; place++) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const indices = new Int32Array(own.length);
  const values = new Float64Array(own.length);
  for (const [at, place] of own.entries()) {
    const target = next[place]!++;
    indices[target] = other[at]!;
    values[target] = ratings[at]!;
  }
  const parts = blocks.paths.length;
  const ends = Array.from({ length: parts }, (_, part) => endOf(starts, ((part + 1) * own.length) / parts));
  const { paths } = yield* deriveBlocks("keep", blocks, (part): Tensors => {
    const [from, to] = [part === 0 ? 0 : ends[part - 1]!, part === parts - 1 ? count : ends[part]!];
    const first = starts[from]!;
    return {
      values: { rows: to - from, size: 0 },
      arrays: {
        starts: starts.slice(from, to + 1).map((start) => start - first),
        indices: indices.subarray(first, starts[to]),
        features: values.subarray(first, starts[to]),
      },
    };
  });
  return { rows: count, paths };
}

/** The first place whose ratings begin at or behind `rating`. */
function endOf(starts: Int32Array, rating: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < rating) low = middle + 1;
    else high = middle;
  }
  return low;
}
