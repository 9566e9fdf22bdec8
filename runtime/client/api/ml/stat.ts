import type { Column, ColumnOrName } from "../column";
import type { DataFrame } from "../dataframe";
import { array, lit } from "../functions";
import { invoke, named } from "../functions/invoke";
import { typedLiteral } from "./params";
import { helperFrame } from "./stage";

/** Correlations between the features of a column of vectors. */
export const Correlation = {
  /**
   * A row with the matrix of correlations.
   * @param method `pearson` or `spearman`
   */
  corr(frame: DataFrame, column: string, method: "pearson" | "spearman" = "pearson"): DataFrame {
    return helperFrame("correlation", frame, typedLiteral("string", column), typedLiteral("string", method));
  },
};

/** Pearson's test that features, taken as categories, do not depend on the label. */
export const ChiSquareTest = {
  /** p-values, degrees of freedom and statistics: a row of them all, or with `flatten` a row for each feature. */
  test(frame: DataFrame, featuresCol: string, labelCol: string, flatten = false): DataFrame {
    const names = [featuresCol, labelCol].map((name) => typedLiteral("string", name));
    return helperFrame("chiSquareTest", frame, ...names, typedLiteral("boolean", flatten));
  },
};

/** The test that numbers come from a distribution. */
export const KolmogorovSmirnovTest = {
  /** The p-value and the statistic. @param params of the distribution: mean and standard deviation of `norm` */
  test(frame: DataFrame, sampleCol: string, distName: "norm", ...params: readonly number[]): DataFrame {
    const names = [sampleCol, distName].map((name) => typedLiteral("string", name));
    return helperFrame("kolmogorovSmirnovTest", frame, ...names, typedLiteral("double[]", params));
  },
};

type Metric = "mean" | "sum" | "variance" | "std" | "count" | "numNonZeros" | "max" | "min" | "normL1" | "normL2";

/** Figures of the elements of vectors, as aggregates. */
export const Summarizer = {
  /** The aggregate of a struct with a field for each metric. */
  metrics(...metrics: readonly Metric[]): { summary(features: ColumnOrName, weight?: ColumnOrName): Column } {
    return {
      summary: (features, weight) =>
        invoke(
          "aggregate_metrics",
          array(...metrics.map((metric) => lit(metric))),
          named(features),
          weight === undefined ? lit(1.0) : named(weight),
        ),
    };
  },
};
