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

/** Ways of rows down trees, some rows at a time, in memory where other kernels may have more. */
export class Descent<Doubles extends string, Ints extends string> {
  readonly memory;
  readonly rowsAtOnce: number;
  readonly isWide: boolean;
  /** Of the rows that are loaded. */
  readonly #target: Bins;
  readonly #roots: Int32Array;
  readonly #depths: Int32Array;

  /** @param found for each node what a row that ends there is given */
  constructor(
    readonly bins: Bins,
    readonly size: number,
    state: Tensors,
    found: (node: number) => number,
    doubles: Readonly<Record<Doubles, number>>,
    ints: Readonly<Record<Ints, number>>,
  ) {
    const trees = state.arrays as unknown as GrownTrees;
    const { roots, feature, bin, set, leftSets, left, right } = trees;
    this.rowsAtOnce = rowsAtOnce(size);
    this.isWide = bins instanceof Int32Array;
    const most = this.rowsAtOnce;
    this.memory = denseMemory(doubles, {
      ...ints,
      bins: this.isWide ? most * size : Math.ceil((most * size) / 4),
      nodes: nodeLength * left.length,
      sets: leftSets.length,
      places: most,
    } as Record<Ints | "bins" | "nodes" | "sets" | "places", number>);
    const { nodes, sets, bins: target } = this.memory;
    this.#target = this.isWide ? target : new Uint8Array(target.buffer, target.byteOffset, most * size);
    sets.set(leftSets);
    const placeOf = (node: number) => 4 * nodeLength * node;
    for (let node = 0; node < left.length; node++) {
      const isLeaf = left[node]! < 0;
      const children = [isLeaf ? node : left[node]!, isLeaf ? node : right[node]!].map(placeOf);
      const flags = isLeaf ? -1 : set[node]!;
      nodes.set([feature[node]!, bin[node]!, ...children, flags, found(node)], nodeLength * node);
    }
    const depthOf = (node: number): number =>
      left[node]! < 0 ? 0 : 1 + Math.max(depthOf(left[node]!), depthOf(right[node]!));
    this.#roots = roots.map((root) => (root < 0 ? -1 : nodes.byteOffset + placeOf(root)));
    this.#depths = roots.map((root) => (root < 0 ? 0 : depthOf(root)));
  }

  /** Where the bins of the rows are that are loaded. */
  get place(): number {
    return this.#target.byteOffset;
  }

  /** From one row of the block to another. */
  load(from: number, to: number): void {
    this.#target.set(this.bins.subarray(from * this.size, to * this.size));
  }

  /** What a tree's rows are given, in `memory.places`; false: it has no root. */
  find(tree: number, rows: number): boolean {
    const root = this.#roots[tree]!;
    if (root < 0) return false;
    const { nodes, sets, places, descend } = this.memory;
    const flags = sets.length > 0 ? sets.byteOffset : 0;
    const way = [nodes.byteOffset, root, this.#depths[tree]!, flags] as const;
    descend(this.place, this.isWide ? 1 : 0, rows, this.size, ...way, places.byteOffset);
    return true;
  }
}
