/** A tree to lay out, and where its nodes have come to stand. */
export interface LaidOut<T> {
  readonly item: T;
  readonly level: number;
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
  readonly children: readonly LaidOut<T>[];
}

export interface Spacing {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly levelGap: number;
}

interface Placed<T> {
  readonly item: T;
  readonly level: number;
  /** From the middle of the node above. */
  offset: number;
  readonly children: readonly Placed<T>[];
  /** Leftmost and rightmost middle of each level below, from its own; its own first. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Trees side by side, the top first: children in their order, subtrees as close as their outlines let them. A parent stands over the child with
 * the most levels below, so that a chain of joins is a straight line with its other inputs beside it; over the middle of children that are alike.
 * Each node is looked at once for each level that two outlines share.
 */
export function layOut<T>(tops: readonly T[], childrenOf: (item: T) => readonly T[], spacing: Spacing): LaidOut<T>[] {
  const forest = joined(
    tops.map((top) => place(top, childrenOf, 0, spacing)),
    spacing,
  );
  const shift = Math.min(0, ...forest.left) - spacing.width / 2;
  return forest.children.map((top) => settled(top, -shift, spacing));
}

function place<T>(item: T, childrenOf: (item: T) => readonly T[], level: number, spacing: Spacing): Placed<T> {
  const below = childrenOf(item).map((child) => place(child, childrenOf, level + 1, spacing));
  const { children, left, right } = joined(below, spacing);
  const shift = deepest(children)?.offset ?? 0;
  for (const child of children) child.offset -= shift;
  const moved = (edges: readonly number[]) => edges.map((edge) => edge - shift);
  return { item, level, offset: 0, children, left: [0, ...moved(left)], right: [0, ...moved(right)] };
}

/** The one that goes farther down than each other one. */
function deepest<T>(trees: readonly Placed<T>[]): Placed<T> | undefined {
  const levels = Math.max(0, ...trees.map(({ left }) => left.length));
  const found = trees.filter(({ left }) => left.length === levels);
  return found.length === 1 ? found[0] : undefined;
}

/** Puts trees side by side and moves all so that the first and the last are equally far from 0. */
function joined<T>(
  trees: readonly Placed<T>[],
  { width, gap }: Spacing,
): Pick<Placed<T>, "children" | "left" | "right"> {
  const right: number[] = [];
  for (const tree of trees) {
    tree.offset = Math.max(
      0,
      ...tree.left.slice(0, right.length).map((edge, level) => right[level]! + width + gap - edge),
    );
    for (const [level, edge] of tree.right.entries()) right[level] = tree.offset + edge;
  }
  const middle = trees.length > 0 ? (trees[0]!.offset + trees.at(-1)!.offset) / 2 : 0;
  for (const tree of trees) tree.offset -= middle;
  const left: number[] = [];
  for (const tree of trees.toReversed())
    for (const [level, edge] of tree.left.entries()) left[level] = tree.offset + edge;
  return { children: trees, left, right: right.map((edge) => edge - middle) };
}

function settled<T>({ item, level, offset, children }: Placed<T>, above: number, spacing: Spacing): LaidOut<T> {
  const x = above + offset;
  const y = level * (spacing.height + spacing.levelGap) + spacing.height / 2;
  return { item, level, x, y, children: children.map((child) => settled(child, x, spacing)) };
}
