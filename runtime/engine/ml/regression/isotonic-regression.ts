import {
  arrayType,
  booleanType,
  doubleType,
  integerType,
  isVector,
  type StructType,
  vectorType,
} from "../../../types/index";
import { featureOf, labelOf, weightOf } from "../checked-columns";
import {
  aggregate,
  alias,
  call,
  cast,
  column,
  double,
  literal,
  operation,
  operator,
  select,
  toDouble,
  where,
  withColumns,
} from "../expressions";
import { illegalArgument } from "../illegal-argument";
import { denseVector } from "../linear-algebra-value";
import type { Params } from "../params";
import { rowsOf, schemaOf } from "../program";
import { fieldOf, isNumber, refuseExisting, requireNumeric } from "../schema";
import type { EstimatorClass, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles } from "../tensors";
import { weightColumn } from "../training-data";
import { value } from "../value";

const defaults = {
  featuresCol: "features",
  labelCol: "label",
  predictionCol: "prediction",
  isotonic: true,
  featureIndex: 0,
};

/** The number that a model goes by: a column, or a place of a vector. */
function numberOf(schema: StructType, params: Params) {
  const name = params.text("featuresCol");
  const { type } = fieldOf(schema, name);
  if (isNumber(type)) return toDouble(name);
  if (!isVector(type)) throw illegalArgument("requirement failed");
  const place = literal(integerType, params.number("featureIndex") + 1);
  return call("element_at", call("vector_to_array", column(name)), place);
}

/** The steps, never going down (or up), that are nearest to the labels: pool adjacent violators. */
export const isotonicRegression: EstimatorClass = {
  defaults,
  check: (params) => void params.check("featureIndex", (place: number) => place >= 0),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    requireNumeric(schema, params.text("labelCol"));
    const feature = numberOf(schema, params);
    refuseExisting(schema, params.text("predictionCol"));
    const rows = select(
      dataset,
      alias("x", featureOf(feature)),
      alias("y", labelOf(params.text("labelCol"))),
      alias("w", weightOf(weightColumn(params))),
    );
    const product = operator("*", column("y"), column("w"));
    const used = where(rows, operator(">", column("w"), double(0)));
    const grouped = aggregate(used, [column("x")], column("x"), call("sum", product), call("sum", column("w")));
    const points = [...((yield* rowsOf(grouped)) as readonly (readonly [number, number, number])[])];
    points.sort(([a], [b]) => a - b);
    const direction = params.flag("isotonic") ? 1 : -1;
    const steps = pooled(points.map(([x, sum, mass]) => ({ from: x, to: x, sum: direction * sum, mass })));
    const corners = steps.flatMap(({ from, to, sum, mass }) =>
      (from === to ? [from] : [from, to]).map((x) => ({ x, y: (direction * sum) / mass })),
    );
    return {
      className: "regression.IsotonicRegressionModel",
      state: {
        values: {},
        arrays: {
          boundaries: Float64Array.from(corners, ({ x }) => x),
          predictions: Float64Array.from(corners, ({ y }) => y),
        },
      },
    };
  },
};

interface Step {
  readonly from: number;
  readonly to: number;
  readonly sum: number;
  readonly mass: number;
}

/** Neighbours that go down become one. */
function pooled(points: readonly Step[]): readonly Step[] {
  const steps: Step[] = [];
  for (const point of points) {
    let step = point;
    for (let last = steps.at(-1); last && last.sum / last.mass >= step.sum / step.mass; last = steps.at(-1)) {
      step = { from: last.from, to: step.to, sum: last.sum + step.sum, mass: last.mass + step.mass };
      steps.pop();
    }
    steps.push(step);
  }
  return steps;
}

export const isotonicRegressionModel: ModelClass = {
  defaults,
  transform({ params, file }, { plan, schema }) {
    const output = params.text("predictionCol");
    refuseExisting(schema, output);
    const found = operation("number", { operation: "interpolate", model: file }, numberOf(schema, params));
    return withColumns(plan, alias(output, found));
  },
  data: oneRow(
    [
      storedField("boundaries", arrayType(doubleType, false), (state) => [...doubles(state, "boundaries")]),
      storedField("predictions", arrayType(doubleType, false), (state) => [...doubles(state, "predictions")]),
      storedField("isotonic", booleanType, () => true),
    ],
    ({ boundaries, predictions }) => ({
      values: {},
      arrays: { boundaries: Float64Array.from(boundaries), predictions: Float64Array.from(predictions) },
    }),
  ),
  attributes: {
    boundaries: ({ state }) => value(vectorType, denseVector(doubles(state, "boundaries"))),
    predictions: ({ state }) => value(vectorType, denseVector(doubles(state, "predictions"))),
    numFeatures: () => value(integerType, 1),
    *predict({ file }, [x]) {
      const found = operation("number", { operation: "interpolate", model: file }, double(x as number));
      const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [cast(found, doubleType)] });
      return value(doubleType, row![0]);
    },
  },
  description: () => "numFeatures=1",
};
