import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { integerType, vectorType } from "../../../types/index";
import { sizeMetadata } from "../attributes";
import { aggregate, alias, call, column, double, literal, operation, select, where, withColumns } from "../expressions";
import { denseVector } from "../linear-algebra-value";
import { requireOneSize } from "../one-size";
import { type Program, rowsOf, schemaOf } from "../program";
import { refuseExisting, requireVector } from "../schema";
import type { EstimatorClass, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles } from "../tensors";
import { value } from "../value";
import { headSize, sketchedQuantiles } from "./sketched-quantiles";

const defaults = { lower: 0.25, upper: 0.75, withCentering: false, withScaling: true, relativeError: 0.001 };

/** By quantiles, which outliers do not move: the median to 0, the range between `lower` and `upper` to 1. */
export const robustScaler: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("lower", (share: number) => share > 0 && share < 1)
      .check("upper", (share: number) => share > 0 && share < 1),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    requireVector(schema, params.text("inputCol"));
    refuseExisting(schema, params.text("outputCol"));
    const elements = call("vector_to_array", column(params.text("inputCol")));
    const exploded: UnresolvedPlan = select(dataset, {
      kind: "Alias",
      names: ["place", "value"],
      child: call("posexplode", elements),
    });
    const known = where(exploded, call("not", call("isnan", column("value"))));
    const shares = [params.number("lower"), 0.5, params.number("upper")];
    const error = params.number("relativeError");
    const sizes = ["min", "max"].map((one) => call(one, call("array_size", elements)));
    const [[count, least, most] = []] = yield* rowsOf(
      aggregate(dataset, [], call("count", literal(integerType, 1)), ...sizes),
    );
    requireOneSize("dimensions", Number(most), Number(least));
    const found =
      Number(count) <= headSize ? yield* sketched(known, shares, error) : yield* approximate(known, shares, error);
    const rows = [...found].sort(([a], [b]) => a! - b!);
    return {
      className: "feature.RobustScalerModel",
      state: {
        values: {},
        arrays: {
          median: Float64Array.from(rows, (row) => row[2]!),
          range: Float64Array.from(rows, (row) => row[3]! - row[1]!),
        },
      },
    };
  },
};

type Quantiles = Program<readonly (readonly number[])[]>;

function* approximate(values: UnresolvedPlan, shares: readonly number[], error: number): Quantiles {
  const accuracy = literal(integerType, Math.ceil(1 / error));
  const quantiles = shares.map((share) => call("percentile_approx", column("value"), double(share), accuracy));
  return (yield* rowsOf(aggregate(values, [column("place")], column("place"), ...quantiles))) as never;
}

/** Spark's own, of rows in one partition: which of several values it takes is part of its answer. */
function* sketched(values: UnresolvedPlan, shares: readonly number[], error: number): Quantiles {
  const sorted = call("sort_array", call("collect_list", column("value")));
  const found = yield* rowsOf(aggregate(values, [column("place")], column("place"), sorted));
  return found.map(([place, own]) => [
    place as number,
    ...sketchedQuantiles(own as unknown as readonly number[], error, shares),
  ]);
}

export const robustScalerModel: ModelClass = {
  defaults,
  transform({ params, state, file }, { plan, schema }) {
    const [input, output] = [params.text("inputCol"), params.text("outputCol")];
    requireVector(schema, input);
    refuseExisting(schema, output);
    const call = {
      operation: "scale",
      model: file,
      zeroFactor: 0,
      ...(params.flag("withCentering") && { shift: "median" }),
      ...(params.flag("withScaling") && { divisor: "range" }),
    };
    return withColumns(
      plan,
      alias(output, operation("vector", call, column(input)), sizeMetadata(doubles(state, "median").length)),
    );
  },
  data: oneRow(
    [
      storedField("range", vectorType, (state) => denseVector(doubles(state, "range"))),
      storedField("median", vectorType, (state) => denseVector(doubles(state, "median"))),
    ],
    ({ range, median }) => ({ values: {}, arrays: { range, median } }),
  ),
  attributes: {
    median: ({ state }) => value(vectorType, denseVector(doubles(state, "median"))),
    range: ({ state }) => value(vectorType, denseVector(doubles(state, "range"))),
  },
  description: ({ params, state }) =>
    `numFeatures=${doubles(state, "median").length}, withCentering=${params.flag("withCentering")}, withScaling=${params.flag("withScaling")}`,
};
