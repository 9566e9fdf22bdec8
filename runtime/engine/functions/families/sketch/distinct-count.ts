import { SparkError } from "../../../../errors/index";
import type { AggregateCall, Expression } from "../../../../plan/resolved/index";
import { binaryType, longType } from "../../../../types/index";
import { foldConstant } from "../../fold";
import type { AggregateSplit, FunctionRow } from "../../row";
import type { AggregateWriter } from "../../sql/writer";
import { isDecimal } from "../../type-sets";
import { call } from "../aggregate-split";
import { aggregate, scalar } from "../define";
import { hashSql } from "../hash";

const usualError = 0.05;
const leastPrecision = 4;

/** So many bits of a hash choose a register that the relative error stays below what is asked for. */
function precisionOf(args: readonly Expression[]): number {
  const given = args[1] && foldConstant(args[1]);
  const scale = given?.type.kind === "decimal" ? 10 ** given.type.scale : 1;
  const error = given ? Number(given.value) / scale : usualError;
  return Math.ceil((2 * Math.log(1.106 / error)) / Math.log(2));
}

function registersSql(w: AggregateWriter): string {
  const precision = precisionOf(w.call.args);
  const code = `spark_hllpp_code(${hashSql(w.args[0]!, w.types[0]!)}, ${precision})`;
  const codes = w.apply("list", [code], { where: `${w.args[0]} IS NOT NULL`, isDistinct: true });
  return `spark_hllpp_of(coalesce(${codes}, CAST([] AS BIGINT[])), ${precision})`;
}

const registers = (aggregateCall: AggregateCall): AggregateCall => ({
  ...aggregateCall,
  function: "approx_count_distinct_registers",
  isDistinct: false,
  type: binaryType,
  nullable: false,
});

/** Spark's registers, gathered by partition, merged by the greater value, and read once at the end. */
const split = (aggregateCall: AggregateCall): AggregateSplit => ({
  partial: [registers(aggregateCall)],
  merge: ([buffer]) => [
    {
      ...registers(aggregateCall),
      function: "approx_count_distinct_merge",
      args: [buffer!],
      filter: undefined,
    } as AggregateCall,
  ],
  final: ([merged]) => ({ ...call("approx_count_distinct_estimate", [merged!], longType), nullable: false }),
});

function check(args: readonly Expression[]): void {
  if (!args[1]) return;
  const isFraction = isDecimal(args[1].type) || args[1].type.kind === "double";
  if (args[1].kind !== "Literal" || !isFraction || args[1].value === null)
    throw new SparkError("_LEGACY_ERROR_TEMP_1104", {});
  if (precisionOf(args) < leastPrecision)
    throw new SparkError("FAILED_FUNCTION_CALL", { funcName: "`approx_count_distinct`" });
}

export const distinctCountFunctions: readonly FunctionRow[] = [
  aggregate("approx_count_distinct", ["any", "any, any"], longType, (w) => `spark_hllpp_estimate(${registersSql(w)})`, {
    nullable: false,
    split,
    check,
    print: (args) => `approx_count_distinct(${args[0]})`,
  }),
  aggregate("approx_count_distinct_registers", ["any", "any, any"], binaryType, registersSql, { nullable: false }),
  aggregate(
    "approx_count_distinct_merge",
    "binary",
    binaryType,
    (w) => `spark_hllpp_merge(${w.apply("list", [w.args[0]!], { where: `${w.args[0]} IS NOT NULL` })})`,
    { nullable: false },
  ),
  scalar("approx_count_distinct_estimate", "binary", longType, "coalesce(spark_hllpp_estimate({0}), 0)", {
    nullable: false,
  }),
];
