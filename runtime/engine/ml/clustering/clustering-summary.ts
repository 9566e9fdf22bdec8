import { arrayType, integerType, longType, stringType } from "../../../types/index";
import { aggregate, call, column, literal, select } from "../expressions";
import { predictionsOf } from "../predictions";
import { rowsOf } from "../program";
import type { Attributes, ModelClass } from "../stage";
import { frame, value } from "../value";

/** What all clusterings tell of the data they were trained on. */
export const clusteringSummary = (transform: ModelClass["transform"]): Attributes => ({
  *predictions(model) {
    return frame(yield* predictionsOf(transform, model));
  },
  *cluster(model) {
    return frame(select(yield* predictionsOf(transform, model), column(model.params.text("predictionCol"))));
  },
  *clusterSizes(model) {
    const cluster = column(model.params.text("predictionCol"));
    const counted = aggregate(
      yield* predictionsOf(transform, model),
      [cluster],
      cluster,
      call("count", literal(integerType, 1)),
    );
    const sizes = new Map((yield* rowsOf(counted)).map(([found, rows]) => [found, rows] as [number, bigint]));
    const k = model.summary!.values.k as number;
    return value(
      arrayType(longType, false),
      Array.from({ length: k }, (_, i) => sizes.get(i) ?? 0n),
    );
  },
  k: (model) => value(integerType, model.summary!.values.k),
  numIter: (model) => value(integerType, model.summary!.values.numIter),
  featuresCol: ({ params }) => value(stringType, params.text("featuresCol")),
  predictionCol: ({ params }) => value(stringType, params.text("predictionCol")),
});
