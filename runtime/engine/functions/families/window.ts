import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import { doubleType, integerType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { castExpression } from "../cast/cast-expression";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import { integerLiteral, nullLiteral } from "../literal";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import type { AggregateWriter } from "../sql/writer";
import { unexpectedInput } from "../unexpected-input";
import { shown } from "./coerce";
import { typeOf } from "./define";

/**
 * For a parameter that must be a positive number, the same in all rows.
 * @throws DATATYPE_MISMATCH.NON_FOLDABLE_INPUT, DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
 */
const isConstant =
  (name: string, parameter: string, index: number, most: number | bigint): NonNullable<FunctionRow["check"]> =>
  (args) => {
    const input = args[index]!;
    const sqlExpr = shown(name, args.slice(0, index + 1));
    const constant = foldConstant(input);
    if (!constant)
      throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
        sqlExpr,
        inputName: `\`${parameter}\``,
        inputType: `"${sqlText(input.type)}"`,
        inputExpr: `"${displayName(input)}"`,
      });
    if (typeof most === "number" && input.type.kind !== "integer")
      throw unexpectedInput(sqlExpr.slice(1, -1), index, '"INT"', input);
    const value = Number(constant.value ?? 0);
    if (value <= 0)
      throw new SparkError("DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", {
        sqlExpr,
        exprName: parameter,
        valueRange: `(0, ${most}]`,
        currentValue: typeof most === "bigint" ? `${value}L` : `${value}`,
      });
  };

const ranked = (name: string): FunctionRow => ({
  name,
  kind: "window",
  args: "any...?",
  type: integerType,
  nullable: false,
  print: () => `${name === "row_number" ? name : name.toUpperCase()}()`,
  aggregate: (call) => `CAST(${call.apply(name, [])} AS INTEGER)`,
});

const fraction = (name: string): FunctionRow => ({
  name,
  kind: "window",
  args: "any...?",
  type: doubleType,
  nullable: false,
  print: () => `${name === "cume_dist" ? name : name.toUpperCase()}()`,
  aggregate: (call) => call.apply(name, []),
});

/** The offset and the default value that print even when nobody wrote them. */
function shiftedArgs(args: readonly Expression[], facts: Parameters<typeof castExpression>[3]): readonly Expression[] {
  const [value, offset = integerLiteral(1), initial = nullLiteral({ kind: "null" })] = args as [
    Expression,
    Expression?,
    Expression?,
  ];
  return [value, offset, castExpression(initial, value.type, facts.ansi ? "ansi" : "legacy", facts)];
}

function shiftedSql(name: "lag" | "lead") {
  return (call: AggregateWriter): string => {
    const [value, offset, initial] = call.args as [string, string, string];
    const steps = foldConstant(call.call.args[1]!)?.value ?? offset;
    // A null of no type would take its type from nowhere.
    const typed = `CAST(${value} AS ${duckType(call.types[0]!)})`;
    return call.apply(name, [call.types[0]!.kind === "null" ? value : typed, String(steps), initial], {
      ignoreNulls: call.ignoreNulls,
    });
  };
}

const shifted = (name: "lag" | "lead"): FunctionRow => ({
  name,
  kind: "window",
  args: ["any", "any, any", "any, any, any"],
  coerce: shiftedArgs,
  type: typeOf(0),
  nullable: (args) => args[0]!.nullable || args[2]!.nullable,
  aggregate: shiftedSql(name),
});

/** How much a counter grew since the row before that has one; null where it began anew. */
function counterDifference(w: AggregateWriter): string {
  const [value, start] = w.args as [string, string?];
  const before = (what: string) =>
    w.apply("lag", [`CASE WHEN ${value} IS NOT NULL THEN ${what} END`], { ignoreNulls: true });
  const name = "`counter_diff`";
  const negative = raise(
    "COUNTER_DIFF_NEGATIVE_COUNTER_VALUE",
    { value: { sql: `CAST(${value} AS VARCHAR)` }, function: name },
    "SparkArithmeticException",
  );
  const grown = `WHEN ${value} >= ${before(value)}${start ? ` AND ${start} = ${before(start)}` : ""} THEN ${value} - ${before(value)}`;
  if (!start) return `CASE WHEN ${value} < 0 THEN ${negative} ${grown} END`;
  const decreased = raise(
    "COUNTER_DIFF_START_TIME_DECREASED",
    {
      function: name,
      previousStartTime: { sql: `CAST(${before(start)} AS VARCHAR)` },
      currentStartTime: { sql: `CAST(${start} AS VARCHAR)` },
    },
    "SparkRuntimeException",
  );
  return `CASE WHEN ${value} < 0 THEN ${negative} WHEN ${start} < ${before(start)} THEN ${decreased} ${grown} END`;
}

export const windowFunctions: readonly FunctionRow[] = [
  ranked("row_number"),
  ranked("rank"),
  ranked("dense_rank"),
  fraction("percent_rank"),
  fraction("cume_dist"),
  {
    name: "ntile",
    kind: "window",
    args: "any",
    check: isConstant("ntile", "buckets", 0, 2147483647),
    type: integerType,
    nullable: false,
    aggregate: (call) => `CAST(${call.apply("ntile", call.args)} AS INTEGER)`,
  },
  {
    name: "counter_diff",
    kind: "window",
    args: ["numeric", "numeric, datetime"],
    type: typeOf(0),
    nullable: true,
    aggregate: counterDifference,
  },
  shifted("lag"),
  shifted("lead"),
  {
    name: "nth_value",
    kind: "window",
    args: ["any, int", "any, int, boolean"],
    check: isConstant("nth_value", "offset", 1, 9223372036854775807n),
    type: typeOf(0),
    nullable: true,
    print: (args) => `nth_value(${args[0]}, ${args[1]})`,
    aggregate: (call) => call.apply("nth_value", call.args.slice(0, 2), { ignoreNulls: call.ignoreNulls }),
  },
];
