/** What the rows that come to each node of a tree add up to. */
export interface LeafSums {
  readonly counts: Float64Array;
  readonly masses: Float64Array;
  /** Row by row. */
  readonly sums: Float64Array;
  readonly costs: Float64Array;
}

interface Node {
  center: Float64Array;
  count: number;
  cost: number;
  /** The place of its first child; 0: it is a leaf. */
  child: number;
}

/** How far children begin from their parent's center, beside its length. */
const apart = 1e-4;

/** Clusters that were cut in two, as a tree: each node's children stand side by side. */
export class CenterTree {
  readonly #nodes: Node[] = [];

  constructor(private readonly isCosine: boolean) {}

  get leafCount(): number {
    return this.#leaves().length;
  }

  /** Of all rows from the centers of their leaves. */
  get cost(): number {
    return this.#leaves().reduce((sum, { cost }) => sum + cost, 0);
  }

  /** Moves leaves to the means of their rows; false when none has moved. */
  settle(found: LeafSums): boolean {
    let hasMoved = false;
    const size = found.sums.length / Math.max(this.#nodes.length, 1);
    if (this.#nodes.length === 0) this.#nodes.push({ center: new Float64Array(size), count: 0, cost: 0, child: 0 });
    for (const [i, node] of this.#nodes.entries()) {
      const mass = found.masses[i]!;
      if (node.child > 0 || mass === 0) continue;
      const before = node.center;
      node.center = found.sums.slice(i * size, (i + 1) * size).map((sum) => sum / mass);
      if (this.isCosine) normalize(node.center);
      hasMoved ||= node.center.some((value, at) => value !== before[at]);
    }
    this.measure(found);
    return hasMoved;
  }

  /** Takes what is known of leaves. */
  measure({ counts, costs }: LeafSums): void {
    for (const [i, node] of this.#nodes.entries()) {
      if (node.child > 0) continue;
      node.count = counts[i]!;
      node.cost = costs[i]!;
    }
  }

  /** Leaves with enough rows that differ, the largest first. */
  divisible(least: number): readonly number[] {
    return [...this.#nodes.keys()]
      .filter((i) => {
        const { child, count, cost } = this.#nodes[i]!;
        return child === 0 && count >= least && cost > 2 ** -52 * count;
      })
      .sort((a, b) => this.#nodes[b]!.count - this.#nodes[a]!.count || a - b);
  }

  divide(parents: readonly number[], random: () => number): void {
    for (const parent of parents) {
      const node = this.#nodes[parent]!;
      node.child = this.#nodes.length;
      const level = apart * Math.hypot(...node.center);
      const noise = node.center.map(() => level * random());
      for (const side of [-1, 1]) {
        const center = node.center.map((value, i) => value + side * noise[i]!);
        this.#nodes.push({ center, count: 0, cost: 0, child: 0 });
      }
    }
  }

  /** As the workers read it. */
  arrays(): { readonly centers: Float64Array<ArrayBuffer>; readonly children: Int32Array<ArrayBuffer> } {
    const nodes = this.#nodes;
    if (nodes.length === 0) return { centers: new Float64Array(0), children: new Int32Array(1) };
    return {
      centers: Float64Array.from(nodes.flatMap(({ center }) => [...center])),
      children: Int32Array.from(nodes, ({ child }) => child),
    };
  }

  /** Of each node its rows and cost, and its place among the leaves from left to right; −1: it is none. */
  measures() {
    const leaves = new Int32Array(this.#nodes.length).fill(-1);
    let next = 0;
    const visit = (i: number) => {
      const { child } = this.#nodes[i]!;
      if (child === 0) leaves[i] = next++;
      else for (const one of [child, child + 1]) visit(one);
    };
    visit(0);
    return {
      counts: Float64Array.from(this.#nodes, ({ count }) => count),
      costs: Float64Array.from(this.#nodes, ({ cost }) => cost),
      leaves,
    };
  }

  #leaves(): readonly Node[] {
    return this.#nodes.filter(({ child }) => child === 0);
  }
}

function normalize(center: Float64Array): void {
  const norm = Math.hypot(...center);
  if (norm > 0) for (let i = 0; i < center.length; i++) center[i]! /= norm;
}
