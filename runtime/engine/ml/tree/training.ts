import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { classWeights } from "../class-weights";
import { labelledRows } from "../learning-rows";
import { momentsOf } from "../moments";
import type { Params } from "../params";
import { type Blocks, deriveBlocks, type Program } from "../program";
import type { SplitRules } from "./best-split";
import { categoriesOf, plannedFeatures, type TreeFeature } from "./features";
import { findSplits } from "./find-splits";
import { impurityOf } from "./impurity";
import { type BlockPartitions, blockPartitions, partitionSizes } from "./partitions";

export interface TreeTraining {
  readonly blocks: Blocks;
  readonly features: readonly TreeFeature[];
  readonly rules: SplitRules;
  /** 0: regression. */
  readonly classes: number;
  readonly isWeighted: boolean;
  readonly seed: bigint;
  readonly partitions: readonly BlockPartitions[];
}

/** Reads the rows, finds the splits, and says how nodes are split. */
export function* prepareTrees(
  params: Params,
  dataset: UnresolvedPlan,
  options: { readonly isClassifier: boolean; readonly impurity: string },
): Program<TreeTraining> {
  const empty = "DecisionTree requires size of input RDD > 0, but was given by empty one.";
  const { blocks, isWeighted, field } = yield* labelledRows(params, dataset, { empty });
  const classes = options.isClassifier ? Math.max((yield* classWeights(blocks, isWeighted)).length, 2) : 0;
  const size = blocks.size!;
  const mass = isWeighted ? (yield* momentsOf(blocks, isWeighted)).mass : blocks.rows;
  const seed = BigInt(params.number("seed"));
  const maxBins = params.number("maxBins");
  const categories = categoriesOf(field, size);
  const partitions = yield* partitionSizes(dataset, blocks);
  const sizes = { rows: blocks.rows, mass, maxBins, isWeighted, seed, partitions };
  const planned = plannedFeatures(categories, { size, classes, maxBins, rows: blocks.rows });
  return {
    blocks,
    features: yield* findSplits(blocks, planned, sizes),
    rules: {
      impurity: impurityOf(options.impurity, classes),
      classes,
      minInstances: params.number("minInstancesPerNode"),
      minWeight: params.number("minWeightFractionPerNode") * mass,
      minGain: params.number("minInfoGain"),
    },
    classes,
    isWeighted,
    seed,
    partitions: blockPartitions(blocks, partitions),
  };
}

/** The rows by their bins; with how often each of `trees` has them, where they are drawn. */
export function* binnedBlocks(
  { blocks, features, isWeighted, partitions }: TreeTraining,
  drawn?: { readonly trees: number; readonly rate: number; readonly isBootstrap: boolean; readonly seed: bigint },
): Program<Blocks> {
  const starts = new Int32Array(features.length + 1);
  for (const [i, { thresholds }] of features.entries()) starts[i + 1] = starts[i]! + thresholds.length;
  const arrays = {
    starts,
    thresholds: Float64Array.from(features.flatMap(({ thresholds }) => [...thresholds])),
    categories: Int32Array.from(features, ({ categories }) => categories),
  };
  const maxBins = Math.max(...features.map(({ bins }) => bins));
  const { paths } = yield* deriveBlocks("binRows", blocks, (block) => ({
    values: {
      ...(partitions[block] ?? { firstPartition: block }),
      maxBins,
      isWeighted,
      ...(drawn && { ...drawn, seed: String(drawn.seed) }),
    },
    arrays,
  }));
  return { rows: blocks.rows, paths };
}
