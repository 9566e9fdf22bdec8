import type { Tensors } from "../../../../types/tensors";
import { rowsAtOnce } from "../../dense/chunks";
import { denseMemory } from "../../dense/memory";

/** Trees as far as they have grown, over bins: nodes of all of them, their roots, and for categories which go left. */
interface GrownTrees {
  readonly roots: Int32Array;
  readonly feature: Int32Array;
  /** The last bin that goes left. */
  readonly bin: Int32Array;
  /** Where a split by categories has its flags in `leftSets`; -1: it goes by `bin`. */
  readonly set: Int32Array;
  readonly leftSets: Int32Array;
  /** -1: a leaf so far. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Numbers of a node in the kernels' memory (`assembly/descend.ts`). */
const nodeLength = 6;

type Bins = Uint8Array | Int32Array;

export interface DescendingRows {
  readonly bins: Bins;
  /** Features of a row. */
  readonly size: number;
  /** How often each tree has each row, row by row. */
  readonly counts?: Uint8Array | undefined;
}

/** Ways of rows down trees, some rows at a time, in memory where other kernels may have more. */
export class Descent<Doubles extends string, Ints extends string> {
  readonly memory;
  readonly rowsAtOnce: number;
  readonly isWide: boolean;
  /** Bytes from a row's counts to the next one's. */
  readonly stride: number;
  /** Of the rows that are loaded. */
  readonly #target: Bins;
  readonly #counts: Uint8Array;
  readonly #roots: Int32Array;
  readonly #depths: Int32Array;

  /** @param found for each node what a row that ends there is given; rows that are given negative numbers are left out */
  constructor(
    readonly rows: DescendingRows,
    state: Tensors,
    found: (node: number) => number,
    doubles: Readonly<Record<Doubles, number>>,
    ints: Readonly<Record<Ints, number>>,
  ) {
    const trees = state.arrays as unknown as GrownTrees;
    const { roots, feature, bin, set, leftSets, left, right } = trees;
    const { bins, size, counts } = rows;
    this.rowsAtOnce = rowsAtOnce(size);
    this.isWide = bins instanceof Int32Array;
    this.stride = counts ? roots.length : 0;
    const most = this.rowsAtOnce;
    const countBytes = most * this.stride;
    this.memory = denseMemory(doubles, {
      ...ints,
      bins: this.isWide ? most * size : Math.ceil((most * size) / 4),
      rowCounts: Math.ceil(countBytes / 4),
      nodes: nodeLength * left.length,
      sets: leftSets.length,
      chosen: most,
      places: most,
    } as Record<Ints | "bins" | "rowCounts" | "nodes" | "sets" | "chosen" | "places", number>);
    const { nodes, sets, bins: target, rowCounts } = this.memory;
    this.#target = this.isWide ? target : new Uint8Array(target.buffer, target.byteOffset, most * size);
    this.#counts = new Uint8Array(rowCounts.buffer, rowCounts.byteOffset, countBytes);
    sets.set(leftSets);
    const placeOf = (node: number) => nodes.byteOffset + 4 * nodeLength * node;
    for (let node = 0; node < left.length; node++) {
      const isLeaf = left[node]! < 0;
      const children = [isLeaf ? node : left[node]!, isLeaf ? node : right[node]!].map(placeOf);
      const flags = isLeaf ? -1 : set[node]!;
      nodes.set([feature[node]!, bin[node]!, ...children, flags, found(node)], nodeLength * node);
    }
    const depthOf = (node: number): number =>
      left[node]! < 0 ? 0 : 1 + Math.max(depthOf(left[node]!), depthOf(right[node]!));
    this.#roots = roots.map((root) => (root < 0 ? -1 : placeOf(root)));
    this.#depths = roots.map((root) => (root < 0 ? 0 : depthOf(root)));
  }

  /** Where the bins of the rows are that are loaded. */
  get place(): number {
    return this.#target.byteOffset;
  }

  /** Where a tree's first count is; 0: it has all rows once. */
  countsOf(tree: number): number {
    return this.stride > 0 ? this.#counts.byteOffset + tree : 0;
  }

  /** From one row of the block to another. */
  load(from: number, to: number): void {
    const { bins, size, counts } = this.rows;
    this.#target.set(bins.subarray(from * size, to * size));
    if (counts) this.#counts.set(counts.subarray(from * this.stride, to * this.stride));
  }

  /** What a tree's rows are given, in `memory.places`, and which rows these are, in `memory.chosen`; how many. */
  find(tree: number, rows: number): number {
    const root = this.#roots[tree]!;
    if (root < 0) return 0;
    const { sets, chosen, places, descend } = this.memory;
    const flags = sets.length > 0 ? sets.byteOffset : 0;
    return descend(
      this.place,
      this.isWide ? 1 : 0,
      rows,
      this.rows.size,
      root,
      this.#depths[tree]!,
      flags,
      this.countsOf(tree),
      this.stride,
      chosen.byteOffset,
      places.byteOffset,
    );
  }
}
