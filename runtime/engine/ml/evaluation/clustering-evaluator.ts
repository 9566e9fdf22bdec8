import type { Tensors } from "../../../types/index";
import { illegalArgument } from "../illegal-argument";
import { runKernel, schemaOf } from "../program";
import { requireNumeric, requireVectorLike } from "../schema";
import type { EvaluatorClass } from "../stage";
import { sumOfValues } from "../tensors";
import { trainingBlocks, weightColumn } from "../training-data";

/** The mean silhouette, by squared distances (Rousseeuw's with sums of clusters in place of pairs of rows). */
export const clusteringEvaluator: EvaluatorClass = {
  defaults: {
    metricName: "silhouette",
    distanceMeasure: "squaredEuclidean",
    featuresCol: "features",
    predictionCol: "prediction",
  },
  check: (params) =>
    void params
      .check("metricName", (name: string) => name === "silhouette")
      .check("distanceMeasure", (measure: string) => measure === "squaredEuclidean" || measure === "cosine"),
  *evaluate(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const [features, label] = [params.text("featuresCol"), params.text("predictionCol")];
    requireVectorLike(schema, features);
    requireNumeric(schema, label);
    const weight = weightColumn(params);
    const values = { isCosine: params.text("distanceMeasure") === "cosine", isWeighted: weight !== undefined };
    const blocks = yield* trainingBlocks(dataset, { features, label, weight });
    const clusters = merge(yield* runKernel("clusterSums", blocks, { values, arrays: {} }));
    if (clusters.labels!.length < 2) {
      throw illegalArgument("assertion failed: Number of clusters must be greater than one.", "SparkException");
    }
    const parts: readonly Tensors[] = yield* runKernel("silhouettes", blocks, { values, arrays: clusters });
    return sumOfValues(parts, "total") / sumOfValues(parts, "mass");
  },
};

/** The clusters of all blocks, each once. */
function merge(parts: readonly Tensors[]): Tensors["arrays"] {
  const size = (parts[0]?.values.size as number | undefined) ?? 0;
  const labels = [...new Set(parts.flatMap(({ arrays }) => [...arrays.labels!]))];
  const sums = new Float64Array(labels.length * size);
  const [squares, weights] = [new Float64Array(labels.length), new Float64Array(labels.length)];
  for (const { arrays } of parts) {
    for (const [from, label] of arrays.labels!.entries()) {
      const to = labels.indexOf(label);
      squares[to]! += arrays.squares![from]!;
      weights[to]! += arrays.weights![from]!;
      for (let i = 0; i < size; i++) sums[to * size + i]! += arrays.sums![from * size + i]!;
    }
  }
  return { labels: Float64Array.from(labels), sums, squares, weights };
}
