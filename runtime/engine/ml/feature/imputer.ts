import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { doubleType, type StructType, structField } from "../../../types/index";
import { columnPairs } from "../column-pairs";
import {
  aggregate,
  alias,
  call,
  cast,
  column,
  double,
  literal,
  operator,
  select,
  toDouble,
  where,
  withColumns,
} from "../expressions";
import { illegalArgument } from "../illegal-argument";
import type { Params } from "../params";
import { type Program, rowsOf, schemaOf } from "../program";
import { fieldOf, refuseExisting, requireNumeric } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { frame } from "../value";

const defaults = { strategy: "mean", missingValue: Number.NaN, relativeError: 0.001 };

const isMissing = (name: string, missing: number) =>
  Number.isNaN(missing) ? call("isnan", toDouble(name)) : operator("=", toDouble(name), double(missing));

/** What stands for missing values in each column: the mean, the median or the most frequent of what is there. */
export const imputer: EstimatorClass = {
  defaults,
  check: (params) => void params.check("strategy", (strategy: string) => ["mean", "median", "mode"].includes(strategy)),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const pairs = columnPairs(params);
    const surrogates: number[] = [];
    for (const { input, output } of pairs) {
      requireNumeric(schema, input);
      refuseExisting(schema, output);
      const missing = params.number("missingValue");
      const known = where(
        select(dataset, alias("value", toDouble(input))),
        operator(
          "and",
          call("isnotnull", column("value")),
          operator("and", call("not", call("isnan", column("value"))), call("not", isMissing("value", missing))),
        ),
      );
      surrogates.push(yield* surrogateOf(known, input, params));
    }
    const names = pairs.map(({ input }) => input);
    return {
      className: "feature.ImputerModel",
      state: { values: { names }, arrays: { surrogates: Float64Array.from(surrogates) } },
    };
  },
};

function* surrogateOf(known: UnresolvedPlan, input: string, params: Params): Program<number> {
  const value = column("value");
  const strategy = params.text("strategy");
  const of =
    strategy === "mean"
      ? call("avg", value)
      : strategy === "median"
        ? call(
            "percentile_approx",
            value,
            double(0.5),
            literal({ kind: "integer" }, Math.ceil(1 / params.number("relativeError"))),
          )
        : call("mode", value, literal({ kind: "boolean" }, true));
  const [row] = yield* rowsOf(aggregate(known, [], cast(of, doubleType)));
  const found = row?.[0];
  if (typeof found === "number") return found;
  throw illegalArgument(
    `surrogate cannot be computed. All the values in ${input} are Null, Nan or missingValue(${params.number("missingValue")})`,
    "SparkException",
  );
}

const surrogatesOf = ({ values, arrays }: Model["state"]) =>
  (values.names as readonly string[]).map((name, i) => ({ name, surrogate: arrays.surrogates![i]! }));

export const imputerModel: ModelClass = {
  defaults,
  transform({ params, state }, { plan, schema }) {
    const known = new Map(surrogatesOf(state).map(({ name, surrogate }) => [name, surrogate]));
    const missing = params.number("missingValue");
    return withColumns(
      plan,
      ...columnPairs(params).map(({ input, output }) => {
        refuseExisting(schema, output);
        const isGone = operator("or", call("isnull", column(input)), isMissing(input, missing));
        const filled = call("when", isGone, double(known.get(input) ?? Number.NaN), toDouble(input));
        return alias(output, cast(filled, fieldOf(schema as StructType, input).type));
      }),
    );
  },
  data: {
    fields: [structField("column", { kind: "string" }), structField("surrogate", doubleType)],
    rows: (state) => surrogatesOf(state).map(({ name, surrogate }) => [name, surrogate]),
    state: (rows) => ({
      values: { names: rows.map(([name]) => name) },
      arrays: { surrogates: Float64Array.from(rows, ([, surrogate]) => surrogate as number) },
    }),
  },
  attributes: {
    surrogateDF: ({ state }) => {
      const found = surrogatesOf(state);
      const list = found.map(({ name, surrogate }) => alias(name, double(surrogate)));
      return frame({ kind: "Project", child: { kind: "OneRow" }, list });
    },
  },
  description: ({ params, state }) =>
    `strategy=${params.text("strategy")}, missingValue=${params.number("missingValue")}, numInputCols=${surrogatesOf(state).length}, numOutputCols=${surrogatesOf(state).length}`,
};
