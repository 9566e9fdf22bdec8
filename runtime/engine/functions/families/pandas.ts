import { arrayType, type DataType, doubleType, integerType, longType } from "../../../types/index";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import type { AggregateWriter } from "../sql/writer";
import { isIntegral } from "../type-sets";
import { aggregate, scalar } from "./define";

const constant = ({ call }: AggregateWriter, place: number): unknown => foldConstant(call.args[place]!)?.value;

/** Prints the columns only, without what else the client says. */
const internal = (name: string, columns = 1) => ({
  isInternal: true,
  nullable: true,
  print: (args: readonly string[]) => `${name}(${args.slice(0, columns).join(", ")})`,
});

/** A mean of squares, with `ddof` taken from the count that divides their sum. */
const spread = (squares: string, count: string, ddof: unknown): string =>
  `${squares} * ${count} / nullif(${count} - ${ddof}, 0)`;

const variance = (w: AggregateWriter): string => {
  const value = [w.args[0]!];
  return spread(w.apply("var_pop", value), w.apply("count", value), constant(w, 1));
};

/** A moment of no fewer than `least` values; of values that are all the same it is nothing. */
const moment =
  (duck: string, least: number) =>
  (w: AggregateWriter): string =>
    `CASE WHEN ${w.apply("count", w.args)} < ${least} THEN NULL WHEN ${w.apply("var_pop", w.args)} < 1e-14 THEN 0.0::DOUBLE ELSE ${w.apply(duck, w.args)} END`;

/** Of integers exact; of others by their logarithms, as Spark's. */
function product(w: AggregateWriter): string {
  const [value] = w.args as readonly [string];
  const where = `${value} IS NOT NULL`;
  const isWhole = w.call.type.kind === "long";
  const all = w.apply("list", [isWhole ? `CAST(${value} AS HUGEINT)` : `CAST(${value} AS DOUBLE)`], { where });
  const found = isWhole
    ? `CAST(list_reduce(coalesce(${all}, []), lambda a, b: a * b, CAST(1 AS HUGEINT)) AS BIGINT)`
    : `list_transform([coalesce(${all}, [])], lambda l: CASE WHEN list_contains(l, 0.0) THEN 0.0 ELSE pow(-1.0, len(list_filter(l, lambda x: x < 0))) * exp(coalesce(list_sum(list_transform(l, lambda x: ln(abs(x)))), 0.0)) END)[1]`;
  if (constant(w, 1) === true) return found;
  return `CASE WHEN ${w.apply("count", ["1"], { where: `${value} IS NULL` })} = 0 THEN ${found} END`;
}

/** All of the commonest values. */
function modes(w: AggregateWriter): string {
  const [value] = w.args as readonly [string];
  const dropsNulls = constant(w, 1) === true;
  const all = w.apply("list", [value], dropsNulls ? { where: `${value} IS NOT NULL` } : {});
  const times = (x: string) => `len(list_filter(l, lambda y: y IS NOT DISTINCT FROM ${x}))`;
  const distinct = "list_concat(list_sort(list_distinct(l)), CASE WHEN len(l) > list_count(l) THEN [NULL] ELSE [] END)";
  return `list_transform([coalesce(${all}, [])], lambda l: list_filter(${distinct}, lambda x: ${times("x")} = list_max(list_transform(l, lambda z: ${times("z")}))))[1]`;
}

/** Older values weigh less, by `1 - alpha` for each that follows; nulls may count as such or not. */
function exponentialMean(w: AggregateWriter): string {
  const [value] = w.args as readonly [string];
  const ignoresNulls = constant(w, 2) === true;
  const list = w.apply("list", [`CAST(${value} AS DOUBLE)`]);
  const base = `(1.0::DOUBLE - ${w.args[1]})`;
  const values = ignoresNulls ? `list_filter(${list}, lambda x: x IS NOT NULL)` : list;
  const weight = `pow(${base}, len(l) - i)`;
  return `list_transform([${values}], lambda l: list_sum(list_transform(l, lambda x, i: x * ${weight})) / list_sum(list_transform(l, lambda x, i: CASE WHEN x IS NOT NULL THEN ${weight} END)))[1]`;
}

/** How many nulls there have been since the last value. */
const nullIndex = (w: AggregateWriter): string =>
  `list_transform([${w.apply("list", [w.args[0]!])}], lambda l: CAST(len(l) - coalesce(list_max(list_transform(l, lambda x, i: CASE WHEN x IS NOT NULL THEN i END)), 0) AS INTEGER))[1]`;

const productType = (type: DataType): DataType => (isIntegral(type) ? longType : doubleType);

/** What the pandas API on Spark calls: pandas' definitions, where Spark's own functions have others. */
export const pandasFunctions: readonly FunctionRow[] = [
  aggregate("pandas_var", "double, int", doubleType, variance, internal("pandas_variance")),
  aggregate("pandas_stddev", "double, int", doubleType, (w) => `sqrt(${variance(w)})`, internal("pandas_stddev")),
  aggregate(
    "pandas_covar",
    "double, double, int",
    doubleType,
    (w) => {
      const pair = w.args.slice(0, 2);
      return spread(w.apply("covar_pop", pair), `CAST(${w.apply("regr_count", pair)} AS BIGINT)`, constant(w, 2));
    },
    internal("pandas_covar", 2),
  ),
  aggregate("pandas_skew", "double", doubleType, moment("skewness", 3), internal("pandas_skewness")),
  aggregate("pandas_kurt", "double", doubleType, moment("kurtosis", 4), internal("pandas_kurtosis")),
  aggregate(
    "pandas_product",
    "numeric, boolean",
    (args) => productType(args[0]!.type),
    product,
    internal("pandas_product"),
  ),
  aggregate("pandas_mode", "any, boolean", (args) => arrayType(args[0]!.type, true), modes, {
    ...internal("pandas_mode"),
    nullable: false,
  }),
  aggregate("ewm", "double, double, boolean", doubleType, exponentialMean, internal("ewm", 3)),
  aggregate("null_index", "any", integerType, nullIndex, { ...internal("null_index"), nullable: false }),
  aggregate(
    "collect_top_k",
    "any, int, boolean",
    (args) => arrayType(args[0]!.type, false),
    (w) => {
      const direction = constant(w, 2) === true ? "ASC" : "DESC";
      const all = w.apply("list", [w.args[0]!], { where: `${w.args[0]} IS NOT NULL` });
      return `coalesce(list_sort(${all}, '${direction}')[1:${constant(w, 1)}], [])`;
    },
    { ...internal("collect_top_k"), nullable: false },
  ),
  scalar("distributed_id", "", longType, "(row_number() OVER () - 1)", {
    isInternal: true,
    nullable: false,
    isDeterministic: false,
  }),
  scalar("timestamp_ntz_to_long", "ntz", longType, "CAST(floor(epoch_us({0}) / 1000000) AS BIGINT)", {
    ...internal("cast_timestamp_ntz_to_long"),
  }),
];
