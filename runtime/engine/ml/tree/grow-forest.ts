import { javaRandom } from "../../../random/java-random";
import { XorShiftRandom } from "../../../random/xor-shift-random";
import { type Blocks, type Program, runKernel } from "../program";
import { sumOf } from "../tensors";
import { bestSplit, type SplitRules } from "./best-split";
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
  readonly seed: bigint;
  /** The blocks' column to learn. */
  readonly labelName: string;
}

interface Waiting {
  readonly tree: number;
  readonly node: LearningNode;
  /** Of the features, which the node looks at; absent: all. */
  readonly subset?: readonly number[];
}

/** Children that are pure to this are not split. */
const epsilon = 2.220446e-16;

/** Grows trees level by level, as many nodes at once as there is memory for their histograms; the roots. */
export function* growForest(blocks: Blocks, growth: Growth): Program<readonly LearningNode[]> {
  const { features, trees, rules, maxDepth } = growth;
  const random = javaRandom(growth.seed);
  const roots = Array.from({ length: trees }, (): LearningNode => ({ depth: 0 }));
  // The last is taken first.
  const stack: Waiting[] = roots.map((node, tree) => ({ tree, node }));
  while (stack.length > 0) {
    const group = takeGroup(stack, growth, () => random.nextLong());
    const histograms = yield* statisticsOf(blocks, roots, group, growth);
    for (const [i, { tree, node }] of group.entries()) {
      const { split, stats } = bestSplit(histograms[i]!, features, node.known, rules);
      node.stats = stats;
      if (stats.gain <= 0 || node.depth === maxDepth || !stats.left || !stats.right) continue;
      node.split = split;
      node.left = { depth: node.depth + 1, known: stats.left };
      node.right = { depth: node.depth + 1, known: stats.right };
      if (node.depth + 1 === maxDepth) continue;
      for (const child of [node.left, node.right]) {
        if (Math.abs(child.known!.impurity) >= epsilon) stack.push({ tree, node: child });
      }
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

function* statisticsOf(
  blocks: Blocks,
  roots: readonly LearningNode[],
  group: readonly Waiting[],
  { features, perNode, rules, labelName, trees }: Growth,
) {
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
  return group.map((_, i) =>
    Array.from({ length: perNode }, (__, j) => {
      const feature = subset[i * perNode + j]!;
      const start = slotStarts[i]! + subsetStarts[i * perNode + j]! * width;
      return { feature, bins: all.subarray(start, start + features[feature]!.bins * width) };
    }),
  );
}
