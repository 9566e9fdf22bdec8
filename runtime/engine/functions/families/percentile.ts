import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import { arrayType, type DataType, doubleType } from "../../../types/index";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import { integerLiteral } from "../literal";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import { choose } from "../sql/text";
import type { AggregateWriter } from "../sql/writer";
import { fullInterval } from "../type-sets";
import { aggregate } from "./define";

type Quantile = "quantile_cont" | "quantile_disc";

function percentages(fraction: Expression | undefined): readonly number[] | undefined {
  const folded = fraction && foldConstant(fraction);
  if (!folded || folded.value === null) return undefined;
  const numbers = Array.isArray(folded.value) ? folded.value : [folded.value];
  const type = folded.type.kind === "array" ? folded.type.element : folded.type;
  return numbers.map((n) => (type.kind === "decimal" ? Number(n) / 10 ** type.scale : Number(n)));
}

const isList = (fraction: Expression) => fraction.type.kind === "array";

const listIf = (fraction: Expression, type: DataType) => (isList(fraction) ? arrayType(type, false) : type);

function checkPercentages(name: string, fraction: Expression): void {
  const fractions = percentages(fraction);
  if (!fractions)
    throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
      sqlExpr: `"${name}"`,
      inputName: "`percentage`",
      inputType: '"DOUBLE"',
      inputExpr: `"${displayName(fraction)}"`,
    });
  for (const value of fractions) {
    if (value >= 0 && value <= 1) continue;
    throw new SparkError("DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", {
      sqlExpr: `"${name}"`,
      exprName: "percentage",
      valueRange: "[0.0, 1.0]",
      currentValue: `${value}`,
    });
  }
}

/** The fractions as DuckDB's second argument: one, or a list. */
function fractionsSql(fraction: Expression): string {
  const fractions = percentages(fraction)!;
  return isList(fraction) ? `[${fractions.join(", ")}]` : `${fractions[0]}`;
}

/** Values are doubles all the way; an interval is cut off at its unit. */
const numberType = (value: Expression) => fullInterval(value.type) ?? doubleType;

function asNumber(sql: string, value: Expression, fraction: Expression): string {
  const type = fullInterval(value.type);
  if (!type) return sql;
  const cut = (x: string) => `CAST(trunc(${x}) AS ${duckType(type)})`;
  return isList(fraction) ? `list_transform(${sql}, lambda q: ${cut("q")})` : cut(sql);
}

function percentileSql(w: AggregateWriter): string {
  const [value, fraction, frequency] = w.call.args as [Expression, Expression, Expression];
  const number = `CAST(${w.args[0]} AS DOUBLE)`;
  const fractions = fractionsSql(fraction);
  const times = foldConstant(frequency)?.value;
  if (times !== undefined && Number(times) === 1)
    return asNumber(w.apply("quantile_cont", [number, fractions]), value, fraction);
  const shown = displayName(frequency);
  const negative = raise("NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION", {
    frequencyExpression: `"${shown}"`,
    negativeValue: { sql: `${w.args[2]} || 'L'` },
  });
  const count = choose(`${w.args[2]} < 0`, negative, `CAST(${w.args[2]} AS BIGINT)`);
  const repeated = w.apply("list", [`list_transform(range(${count}), lambda i: ${number})`], {
    where: `${w.args[0]} IS NOT NULL AND ${w.args[2]} IS NOT NULL`,
  });
  return asNumber(`list_aggregate(flatten(${repeated}), 'quantile_cont', ${fractions})`, value, fraction);
}

/** `percentile_cont(0.5) WITHIN GROUP (ORDER BY x)`: what is ordered is the second argument. */
const withinGroup = (name: string, duck: Quantile): FunctionRow =>
  aggregate(
    name,
    "any",
    ([fraction, value]) => listIf(fraction!, numberType(value!)),
    (w) => {
      const [fraction, value] = w.call.args as [Expression, Expression];
      const order = w.call.kind === "AggregateCall" ? w.call.orderBy?.[0] : undefined;
      const isDescending = order?.direction === "descending";
      const number = `CAST(${w.args[1]} AS DOUBLE)`;
      const quantile = w.apply(duck, [isDescending ? `-${number}` : number, fractionsSql(fraction)], {
        isOrdered: true,
      });
      if (!isDescending) return asNumber(quantile, value, fraction);
      const negated = isList(fraction) ? `list_transform(${quantile}, lambda q: -q)` : `(-${quantile})`;
      return asNumber(negated, value, fraction);
    },
    {
      nullable: true,
      check: ([fraction]) => checkPercentages(name, fraction!),
      coerce: (args, _, call) => {
        const value = call.withinGroup?.[0]?.child;
        if (!value)
          throw new SparkError("INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING", { funcName: `\`${name}\`` });
        return [args[0]!, value];
      },
      print: (args, call) => {
        const order = call.kind === "AggregateCall" ? call.orderBy?.[0] : undefined;
        return `${name}(${args[0]}) WITHIN GROUP (ORDER BY ${order ? displayName(order.child) : args[1]}${order?.direction === "descending" ? " DESC" : ""})`;
      },
    },
  );

export const percentileFunctions: readonly FunctionRow[] = [
  aggregate(
    "percentile",
    "numeric|ansiinterval, any, integral=1",
    ([value, fraction]) => listIf(fraction!, numberType(value!)),
    percentileSql,
    {
      nullable: true,
      check: ([, fraction]) => checkPercentages("percentile", fraction!),
      print: (args, call) =>
        `percentile(${call.kind === "AggregateCall" && call.isDistinct ? "DISTINCT " : ""}${args.join(", ")})`,
    },
  ),
  aggregate(
    "percentile_approx",
    ["numeric|date|timestamp|ntz|ansiinterval, any", "numeric|date|timestamp|ntz|ansiinterval, any, integral"],
    ([value, fraction]) => listIf(fraction!, value!.type),
    (w) => w.apply("quantile_disc", [w.args[0]!, fractionsSql(w.call.args[1]!)]),
    {
      nullable: true,
      aliases: ["approx_percentile"],
      check: ([, fraction]) => checkPercentages("percentile_approx", fraction!),
      print: (args, call) => `${call.function}(${args[0]}, ${args[1]}, ${args[2] ?? "10000"})`,
    },
  ),
  aggregate(
    "median",
    "numeric|ansiinterval",
    ([value]) => numberType(value!),
    (w) => asNumber(w.apply("median", [`CAST(${w.args[0]} AS DOUBLE)`]), w.call.args[0]!, integerLiteral(1)),
    { nullable: true },
  ),
  withinGroup("percentile_cont", "quantile_cont"),
  withinGroup("percentile_disc", "quantile_disc"),
];
