import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { aggregate, alias, call, column, double, operator, select, toDouble } from "../expressions";
import { type Program, rowsOf, schemaOf } from "../program";
import { requireNumeric } from "../schema";
import type { EvaluatorClass } from "../stage";
import { weightColumn } from "../training-data";

export interface RegressionMetrics {
  readonly meanSquaredError: number;
  readonly meanAbsoluteError: number;
  readonly explainedVariance: number;
  readonly r2: number;
  readonly count: number;
  /** Sum of the rows' weights. */
  readonly mass: number;
}

/** @param throughOrigin compares with 0 in place of the labels' mean in r2 */
export function* regressionMetrics(
  dataset: UnresolvedPlan,
  columns: { readonly label: string; readonly prediction: string; readonly weight?: string | undefined },
  throughOrigin: boolean,
): Program<RegressionMetrics> {
  const weight = columns.weight === undefined ? double(1) : toDouble(columns.weight);
  const named = select(
    dataset,
    alias("y", toDouble(columns.label)),
    alias("p", toDouble(columns.prediction)),
    alias("w", weight),
  );
  const times = (...factors: string[]) => factors.map(column).reduce((a, b) => operator("*", a, b));
  const difference = operator("-", column("y"), column("p"));
  const sum = (of: ReturnType<typeof column>) => call("sum", of);
  const mean = sum(times("w", "y"));
  const [first] = yield* rowsOf(aggregate(named, [], mean, sum(column("w")), call("count", column("w"))));
  const [labelSum, mass, count] = first as [number, number, bigint];
  const average = double(labelSum / mass);
  const square = (of: ReturnType<typeof column>) => operator("*", column("w"), operator("*", of, of));
  const [second] = yield* rowsOf(
    aggregate(
      named,
      [],
      sum(square(difference)),
      sum(operator("*", column("w"), call("abs", difference))),
      sum(square(operator("-", column("p"), average))),
      sum(square(throughOrigin ? column("y") : operator("-", column("y"), average))),
    ),
  );
  const [squared, absolute, explained, spread] = second as [number, number, number, number];
  return {
    meanSquaredError: squared / mass,
    meanAbsoluteError: absolute / mass,
    explainedVariance: explained / mass,
    r2: 1 - squared / spread,
    count: Number(count),
    mass,
  };
}

const metrics: Readonly<Record<string, (metrics: RegressionMetrics) => number>> = {
  rmse: ({ meanSquaredError }) => Math.sqrt(meanSquaredError),
  mse: ({ meanSquaredError }) => meanSquaredError,
  r2: ({ r2 }) => r2,
  mae: ({ meanAbsoluteError }) => meanAbsoluteError,
  var: ({ explainedVariance }) => explainedVariance,
};

export const regressionEvaluator: EvaluatorClass = {
  defaults: { metricName: "rmse", predictionCol: "prediction", labelCol: "label", throughOrigin: false },
  check: (params) => void params.check("metricName", (name: string) => Object.hasOwn(metrics, name)),
  *evaluate(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const [prediction, label] = [params.text("predictionCol"), params.text("labelCol")];
    requireNumeric(schema, prediction);
    requireNumeric(schema, label);
    const columns = { label, prediction, weight: weightColumn(params) };
    const found = yield* regressionMetrics(dataset, columns, params.flag("throughOrigin"));
    return metrics[params.text("metricName")]!(found);
  },
};
