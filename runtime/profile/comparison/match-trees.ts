/** A node of a plan, as far as it matters for what became of it. */
export interface Shape {
  readonly id: number;
  /** Nodes of other families never are the same. */
  readonly family: string;
  /** What it works on; the same in another plan where nothing was edited. */
  readonly label: string;
  readonly children: readonly Shape[];
}

/** Below this share of common descendants two nodes have nothing to do with each other. */
const least = 0.3;

/**
 * Which nodes of a plan became which of another one: first subtrees that are the same, largest first, then leaves, then nodes over what has been
 * matched below them, then what is left under matched parents.
 * @returns ids of the second plan by those of the first
 */
export function matchTrees(before: readonly Shape[], after: readonly Shape[]): ReadonlyMap<number, number> {
  const [left, right] = [new Tree(before), new Tree(after)];
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const isFree = (a: Shape, b: Shape) => !found.has(a.id) && !taken.has(b.id);
  const match = (a: Shape, b: Shape) => {
    found.set(a.id, b.id);
    taken.add(b.id);
  };
  const matchAll = (a: Shape, b: Shape): void => {
    match(a, b);
    for (const [i, child] of a.children.entries()) matchAll(child, b.children[i]!);
  };
  const isWholeFree = (a: Shape, b: Shape): boolean =>
    isFree(a, b) && a.children.every((child, i) => isWholeFree(child, b.children[i]!));

  for (const a of left.nodes.toSorted((x, y) => left.below(y).length - left.below(x).length)) {
    const same = right.nodes.find((b) => right.textOf(b) === left.textOf(a) && isWholeFree(a, b));
    if (same) matchAll(a, same);
  }
  const leaves = right.nodes.filter(({ children }) => children.length === 0);
  for (const isAlike of [(a: Shape, b: Shape) => a.label === b.label, () => true]) {
    for (const a of left.nodes.filter(({ children }) => children.length === 0)) {
      const leaf = leaves.find((b) => b.family === a.family && isFree(a, b) && isAlike(a, b));
      if (leaf) match(a, leaf);
    }
  }
  // Those below come first.
  for (const a of left.nodes.toReversed()) {
    if (found.has(a.id) || a.children.length === 0) continue;
    const likeness = (b: Shape) => {
      const common = left.below(a).filter(({ id }) => right.isBelow(found.get(id), b)).length;
      return (2 * common) / (left.below(a).length + right.below(b).length) + (a.label === b.label ? 0.5 : 0);
    };
    const rated = right.nodes
      .filter((b) => b.family === a.family && isFree(a, b) && b.children.length > 0)
      .map((b) => ({ b, rate: likeness(b) }))
      .toSorted((x, y) => y.rate - x.rate);
    if (rated[0] && rated[0].rate >= least) match(a, rated[0].b);
  }
  for (const a of left.nodes) {
    const b = right.nodes.find(({ id }) => id === found.get(a.id));
    for (const child of b ? a.children : []) {
      const sibling = b!.children.find((one) => one.family === child.family && isFree(child, one));
      if (sibling) match(child, sibling);
    }
  }
  return found;
}

/** The nodes of trees, each before those below it. */
class Tree {
  readonly nodes: readonly Shape[];
  readonly #below = new Map<Shape, readonly Shape[]>();
  readonly #ids = new Map<Shape, ReadonlySet<number>>();
  readonly #texts = new Map<Shape, string>();

  constructor(tops: readonly Shape[]) {
    const visit = (node: Shape): readonly Shape[] => {
      const below = node.children.flatMap(visit);
      this.#below.set(node, below);
      this.#ids.set(node, new Set(below.map(({ id }) => id)));
      const inner = node.children.map((child) => this.#texts.get(child)).join();
      this.#texts.set(node, `${node.family} ${node.label}(${inner})`);
      return [node, ...below];
    };
    this.nodes = tops.flatMap(visit);
  }

  below(node: Shape): readonly Shape[] {
    return this.#below.get(node)!;
  }

  isBelow(id: number | undefined, node: Shape): boolean {
    return id !== undefined && this.#ids.get(node)!.has(id);
  }

  /** The same for subtrees that are. */
  textOf(node: Shape): string {
    return this.#texts.get(node)!;
  }
}
