import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { arrayType, doubleType } from "../../../types/index";
import { columnPairs } from "../column-pairs";
import { alias, call, column, select, toDouble, where } from "../expressions";
import type { ParamValue } from "../params";
import { rowsOf, schemaOf } from "../program";
import { refuseExisting, requireNumeric } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { value } from "../value";
import { bucketizer } from "./bucketizer";

/** Numbers to places of intervals that hold about as many rows each. Its model is Spark's `Bucketizer`. */
export const quantileDiscretizer: EstimatorClass = {
  defaults: { numBuckets: 2, relativeError: 0.001, handleInvalid: "error" },
  check: (params) =>
    void params
      .check("numBuckets", (count: number) => count >= 2)
      .check("numBucketsArray", (counts: number[]) => counts.every((count) => count >= 2))
      .check("relativeError", (error: number) => error >= 0 && error <= 1)
      .check("handleInvalid", (way: string) => ["skip", "error", "keep"].includes(way)),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const counts = params.optional<readonly ParamValue[]>("numBucketsArray") as readonly number[] | undefined;
    const splitsArray: (readonly number[])[] = [];
    for (const [i, { input, output }] of columnPairs(params).entries()) {
      requireNumeric(schema, input);
      refuseExisting(schema, output);
      const count = counts?.[i] ?? params.number("numBuckets");
      const numbers = select(dataset, alias("value", toDouble(input)));
      const quantiles: UnresolvedPlan = {
        kind: "Stat",
        function: "approx_quantile",
        child: where(numbers, call("not", call("isnan", column("value")))),
        columns: ["value"],
        probabilities: Array.from({ length: count + 1 }, (_, place) => place / count),
        relativeError: params.number("relativeError"),
      };
      const [row] = yield* rowsOf(quantiles);
      splitsArray.push(splitsOf((row![0] as readonly (readonly number[] | null)[])[0] ?? []));
    }
    const isMany = params.has("inputCols");
    return { className: "feature.Bucketizer", state: { values: { splitsArray, isMany }, arrays: {} } };
  },
};

/** Quantiles as the ends of intervals: each once, and the outer ones as far as can be. */
function splitsOf(quantiles: readonly number[]): readonly number[] {
  const inner = quantiles.slice(1, -1).map((value) => value + 0); // -0 is 0
  return [...new Set([Number.NEGATIVE_INFINITY, ...inner, Number.POSITIVE_INFINITY])];
}

const splitsArrayOf = ({ state }: Model) => state.values.splitsArray as readonly (readonly number[])[];

export const bucketizerModel: ModelClass = {
  defaults: bucketizer.defaults,
  transform: (model, input) => {
    const splitsArray = splitsArrayOf(model);
    return bucketizer.transform(
      model.params.with(model.state.values.isMany ? { splitsArray } : { splits: splitsArray[0]! }),
      input,
    );
  },
  data: oneRow(
    [storedField("splitsArray", arrayType(arrayType(doubleType)), ({ values }) => values.splitsArray)],
    ({ splitsArray }) => ({
      values: { splitsArray, isMany: (splitsArray as readonly unknown[]).length > 1 },
      arrays: {},
    }),
  ),
  attributes: {
    getSplits: (model) => value(arrayType(doubleType, false), splitsArrayOf(model)[0]),
    getSplitsArray: (model) => value(arrayType(arrayType(doubleType, false), false), splitsArrayOf(model)),
  },
};
