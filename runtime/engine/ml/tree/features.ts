import type { StructField } from "../../../types/index";
import { groupOf } from "../attributes";
import { require } from "../illegal-argument";

/** How a feature is cut: a continuous one at its thresholds, a categorical one between sets of its values. */
export interface TreeFeature {
  /** Number of values; 0: continuous. */
  readonly categories: number;
  /** Any set of categories may go left, not only the first in an order. */
  readonly isUnordered: boolean;
  readonly bins: number;
  readonly splits: number;
  readonly thresholds: Float64Array;
}

interface Options {
  readonly size: number;
  readonly classes: number;
  readonly maxBins: number;
  readonly rows: number;
}

/** Categories of each feature, by the column's metadata; one category is no choice, so such a feature counts as continuous. */
export function categoriesOf(field: StructField, size: number): readonly number[] {
  const attributes = groupOf(field)?.attributes;
  return Array.from({ length: size }, (_, i) => {
    const attribute = attributes?.[i];
    if (attribute?.type === "binary") return 2;
    if (attribute?.type !== "nominal") return 0;
    return attribute.num_vals ?? attribute.vals?.length ?? 0;
  });
}

/** As Spark bins them; continuous features as if all their bins were used, until their thresholds are known. */
export function plannedFeatures(categories: readonly number[], options: Options): readonly TreeFeature[] {
  const { classes, maxBins, rows } = options;
  const possible = Math.min(maxBins, rows);
  const most = Math.max(0, ...categories);
  if (most > 0) {
    require(most <=
      possible, `DecisionTree requires maxBins (= ${possible}) to be at least as large as the number of values in each categorical feature, but categorical feature ${categories.indexOf(most)} has ${most} values. Consider removing this and other categorical features with a large number of values, or add more training examples.`);
  }
  const maxUnordered = Math.floor(Math.log(Math.floor(possible / 2) + 1) / Math.log(2) + 1);
  return categories.map((count) => {
    if (count <= 1) return continuous(possible - 1);
    const isUnordered = classes > 2 && count <= maxUnordered;
    const splits = isUnordered ? 2 ** (count - 1) - 1 : count - 1;
    return { categories: count, isUnordered, bins: count, splits, thresholds: new Float64Array(0) };
  });
}

const continuous = (splits: number): TreeFeature => ({
  categories: 0,
  isUnordered: false,
  bins: splits + 1,
  splits,
  thresholds: new Float64Array(0),
});

export const withThresholds = (thresholds: Float64Array): TreeFeature => ({
  ...continuous(thresholds.length),
  thresholds,
});

/** How many features a node of a forest looks at. */
export function featuresPerNode(strategy: string, trees: number, isClassification: boolean, size: number): number {
  const named = strategy === "auto" ? (trees === 1 ? "all" : isClassification ? "sqrt" : "onethird") : strategy;
  switch (named) {
    case "all":
      return size;
    case "sqrt":
      return Math.ceil(Math.sqrt(size));
    case "log2":
      return Math.max(1, Math.ceil(Math.log(size) / Math.log(2)));
    case "onethird":
      return Math.ceil(size / 3);
    default:
      return /^\d+$/.test(named) ? Math.min(Number(named), size) : Math.ceil(Number(named) * size);
  }
}
