import { javaRandom } from "../../../random/java-random";
import { XorShiftRandom } from "../../../random/xor-shift-random";
import { type Blocks, type Program, runKernel } from "../program";
import { sumOf } from "../tensors";
import { bestSplit, type Histogram, type SplitRules } from "./best-split";
import type { TreeFeature } from "./features";
import { grownArrays } from "./grown-arrays";
import type { LearningNode } from "./learning-node";
import { scalaMapOrder } from "./scala-map-order";

export interface Growth {
  readonly features: readonly TreeFeature[];
  readonly perNode: number;
  readonly trees: number;
  readonly maxDepth: number;
  readonly maxMemoryBytes: number;
  readonly rules: SplitRules;
  readonly isWeighted: boolean;
  readonly seed: bigint;
  /** The blocks' column to learn. */
  readonly labelName: string;
}

interface Waiting {
  readonly tree: number;
  readonly node: LearningNode;
  /** Of the features, which the node looks at; absent: all. */
  readonly subset?: readonly number[];
  /** Histograms of the node above, where they tell those of one child by the other's. */
  readonly above?: Float64Array;
}

/** Children that are pure to this are not split. */
const epsilon = 2.220446e-16;

/** Grows trees level by level, as many nodes at once as there is memory for their histograms; the roots. */
export function* growForest(blocks: Blocks, growth: Growth): Program<readonly LearningNode[]> {
  const { features, trees, rules, maxDepth, maxMemoryBytes } = growth;
  /** Two nodes that wait share what is kept for them. */
  const hasRoom = (waiting: number, { byteLength }: Float64Array) => (waiting / 2 + 1) * byteLength <= maxMemoryBytes;
  const random = javaRandom(growth.seed);
  const roots = Array.from({ length: trees }, (): LearningNode => ({ depth: 0 }));
  // The last is taken first.
  const stack: Waiting[] = roots.map((node, tree) => ({ tree, node }));
  while (stack.length > 0) {
    const group = takeGroup(stack, growth, () => random.nextLong());
    const histograms = yield* statisticsOf(blocks, roots, group, growth);
    for (const [i, { tree, node }] of group.entries()) {
      const { all, ofFeatures } = histograms[i]!;
      const { split, stats } = bestSplit(ofFeatures, features, node.known, rules);
      node.stats = stats;
      if (stats.gain <= 0 || node.depth === maxDepth || !stats.left || !stats.right) continue;
      node.split = split;
      node.left = { depth: node.depth + 1, known: stats.left };
      node.right = { depth: node.depth + 1, known: stats.right };
      if (node.depth + 1 === maxDepth) continue;
      const children = [node.left, node.right].filter(({ known }) => Math.abs(known!.impurity) >= epsilon);
      const isKept = children.length === 2 && areTold(blocks, growth) && hasRoom(stack.length, all);
      for (const child of children) stack.push({ tree, node: child, ...(isKept && { above: all }) });
    }
  }
  return roots;
}

/** The nodes of the next pass, by tree in the order in which Spark's maps have them: it decides what later nodes draw. */
function takeGroup(stack: Waiting[], growth: Growth, nextSeed: () => bigint): readonly Waiting[] {
  const { features, perNode, rules, maxMemoryBytes } = growth;
  const byTree = new Map<number, Waiting[]>();
  let used = 0;
  while (stack.length > 0) {
    const next = stack.at(-1)!;
    const subset = perNode < features.length ? reservoir(features.length, perNode, nextSeed()) : undefined;
    const looked = subset ? subset.map((f) => features[f]!) : features;
    const bins = looked.reduce((sum, { isUnordered, splits, bins: own }) => sum + (isUnordered ? splits : own), 0);
    const bytes = bins * (rules.impurity.isClassification ? rules.classes : 3) * 8;
    if (used > 0 && used + bytes > maxMemoryBytes) break;
    stack.pop();
    used += bytes;
    const own = byTree.get(next.tree) ?? [];
    own.push({ ...next, ...(subset && { subset }) });
    byTree.set(next.tree, own);
  }
  return scalaMapOrder([...byTree.keys()]).flatMap((tree) => byTree.get(tree)!);
}

/** `count` of the numbers below `size`, as Spark's reservoir draws them. */
function reservoir(size: number, count: number, seed: bigint): readonly number[] {
  const chosen = Array.from({ length: count }, (_, i) => i);
  const random = new XorShiftRandom(seed);
  for (let item = count; item < size; item++) {
    const place = Math.trunc(random.nextDouble() * (item + 1));
    if (place < count) chosen[place] = item;
  }
  return chosen;
}

/** Rows from which on sums of numbers may end otherwise in their last digits: they depend on how rows are dealt anyway. */
const manyRows = 100_000;

/** Whether a child's histograms are told by its parent's and its sibling's: numbers of rows to the last digit, sums of labels nearly. */
const areTold = ({ rows }: Blocks, { features, perNode, rules: { impurity }, isWeighted }: Growth) =>
  perNode === features.length && ((impurity.isClassification && !isWeighted) || rows >= manyRows);

interface NodeHistograms {
  readonly all: Float64Array;
  readonly ofFeatures: readonly Histogram[];
}

function* statisticsOf(
  blocks: Blocks,
  roots: readonly LearningNode[],
  group: readonly Waiting[],
  growth: Growth,
): Program<readonly NodeHistograms[]> {
  const { features, perNode, rules } = growth;
  const { width } = rules.impurity;
  const told = toldBySiblings(group, rules);
  const counted = group.filter(({ node }) => !told.has(node));
  const found = yield* countedStatistics(blocks, roots, counted, growth);
  const byNode = new Map(counted.map(({ node }, i) => [node, found[i]!]));
  return group.map(({ node, subset, above }) => {
    const all = byNode.get(node) ?? difference(above!, byNode.get(told.get(node)!)!, width);
    let at = 0;
    const ofFeatures = Array.from({ length: perNode }, (_, j) => {
      const feature = subset?.[j] ?? j;
      return { feature, bins: all.subarray(at, (at += features[feature]!.bins * width)) };
    });
    return { all, ofFeatures };
  });
}

/** Of two children of one node that the group has, the larger one with the smaller. */
function toldBySiblings(group: readonly Waiting[], { impurity }: SplitRules): ReadonlyMap<LearningNode, LearningNode> {
  const told = new Map<LearningNode, LearningNode>();
  const others = new Map<Float64Array, LearningNode>();
  for (const { node, above } of group) {
    if (!above) continue;
    const other = others.get(above);
    others.set(above, node);
    if (!other) continue;
    const isLarger = impurity.count(node.known!.stats) > impurity.count(other.known!.stats);
    if (isLarger) told.set(node, other);
    else told.set(other, node);
  }
  return told;
}

/** Where no rows are left, nothing is left of their sums. */
function difference(above: Float64Array, sibling: Float64Array, width: number): Float64Array {
  const all = above.map((sum, i) => sum - sibling[i]!);
  for (let cell = 0; cell < all.length; cell += width) if (all[cell + width - 1] === 0) all.fill(0, cell, cell + width);
  return all;
}

/** The histograms of each node, made row by row. */
function* countedStatistics(
  blocks: Blocks,
  roots: readonly LearningNode[],
  group: readonly Waiting[],
  { features, perNode, rules, labelName, trees }: Growth,
): Program<readonly Float64Array[]> {
  const { width, isClassification } = rules.impurity;
  const binStarts = new Int32Array(features.length + 1);
  for (const [i, { bins }] of features.entries()) binStarts[i + 1] = binStarts[i]! + bins;
  const hasSubsets = perNode < features.length;
  const subset = new Int32Array(group.length * perNode);
  const subsetStarts = new Int32Array(group.length * perNode);
  const slotStarts = new Int32Array(group.length);
  let length = 0;
  for (const [i, waiting] of group.entries()) {
    slotStarts[i] = length;
    let start = 0;
    for (let j = 0; j < perNode; j++) {
      const f = waiting.subset?.[j] ?? j;
      subset[i * perNode + j] = f;
      subsetStarts[i * perNode + j] = start;
      start += features[f]!.bins;
    }
    length += start * width;
  }
  const places = new Map(group.map(({ node }, i) => [node, i]));
  const parts = yield* runKernel("nodeStatistics", blocks, {
    values: { width, length, perNode, isClassification, labelName, treeCount: trees },
    arrays: {
      ...grownArrays(roots, new Set(group.map(({ tree }) => tree)), features, (node) => places.get(node) ?? -1),
      ...(hasSubsets && { subset, subsetStarts }),
      binStarts,
      slotStarts,
    },
  });
  const all = sumOf(parts, "histograms");
  return Array.from(slotStarts, (start, i) => all.slice(start, slotStarts[i + 1] ?? length));
}
