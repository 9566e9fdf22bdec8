import { SparkError } from "../../../errors/index";
import type { AggregateCall, Expression } from "../../../plan/resolved/index";
import { arrayType, doubleType, isVector, longType, structField, structType, vectorType } from "../../../types/index";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import type { AggregateSplit, FunctionRow } from "../row";
import { structSql } from "../sql/literal-sql";
import type { AggregateWriter } from "../sql/writer";
import { unexpectedInput } from "../unexpected-input";
import { call } from "./aggregate-split";
import { aggregate, scalar } from "./define";

const stateType = arrayType(doubleType, false);
const known = ["mean", "sum", "variance", "std", "count", "numNonZeros", "max", "min", "normL1", "normL2"];

const metricsOf = ([names]: readonly Expression[]): readonly string[] =>
  (names && (foldConstant(names)?.value as readonly string[])) ?? [];

const typeOf = (args: readonly Expression[]) =>
  structType(metricsOf(args).map((name) => structField(name, name === "count" ? longType : vectorType, false)));

const printed = (args: readonly string[]) => `aggregate_metrics(${args[1]}, ${args[2]})`;

function check(args: readonly Expression[]): void {
  const metrics = metricsOf(args);
  if (metrics.length === 0 || metrics.some((name) => !known.includes(name)))
    throw new SparkError("FAILED_FUNCTION_CALL", { funcName: "`aggregate_metrics`" });
}

const operation = (gives: "chunk" | "double_list" | "vector", name: string, args: string, metric?: string) => {
  const call = `('${JSON.stringify({ operation: name, ...(metric && { metric }) })}', ${args})`;
  return gives === "vector" ? `spark_ml_vector${call}` : `boxed_ml_${gives}${call}.value`;
};

/** The state of a `Summary` (`worker/ml/numeric`) of the group's vectors. */
function stateSql(w: AggregateWriter): string {
  const [, vector, weight] = w.args as readonly [string, string, string];
  // Chunks of rows that are all of one group need not be kept until their group is whole.
  if (w.context.isOneGroup && !w.isWindow && !isChosen(w.call)) {
    const chunks = `list(${operation("chunk", "summarizeChunk", `${vector}, ${weight}`)})`;
    return operation("double_list", "mergeChunks", `flatten(${chunks})`);
  }
  const where = `${vector} IS NOT NULL AND ${weight} IS NOT NULL`;
  // Of dense vectors they are there; only sparse ones go through the workers' code.
  const whole = `CASE WHEN (${vector}).type = 1 THEN (${vector})."values" ELSE ${operation("double_list", "elements", vector)} END`;
  const elements = w.apply("list", [whole], { where });
  return operation("double_list", "summarize", `flatten(${elements}), ${w.apply("list", [weight], { where })}`);
}

const isChosen = (call: AggregateWriter["call"]) =>
  call.kind === "AggregateCall" && (call.isDistinct || call.filter !== undefined);

function mergedSql(w: AggregateWriter): string {
  const [state] = w.args as readonly [string];
  const where = `${state} IS NOT NULL`;
  const states = w.apply("list", [state], { where });
  const parts = w.apply("list", ["1::DOUBLE"], { where });
  return operation("double_list", "mergeSummaries", `flatten(${states}), ${parts}`);
}

/** The fields that were asked for, of a state. */
function metricsSql(metrics: readonly string[], state: string): string {
  const fields = metrics.map((name) => {
    if (name === "count") return `CAST(${state}[1] AS BIGINT)`;
    return operation("vector", "summaryMetric", state, name === "numNonZeros" ? "nonZeros" : name);
  });
  return structSql(metrics, fields);
}

const stateOf = (aggregateCall: AggregateCall): AggregateCall => ({
  ...aggregateCall,
  function: "aggregate_metrics_state",
  type: stateType,
  nullable: true,
});

/** Summarized by partition, put together, and read once at the end. */
const split = (aggregateCall: AggregateCall): AggregateSplit | undefined =>
  aggregateCall.isDistinct
    ? undefined
    : {
        partial: [stateOf(aggregateCall)],
        merge: ([buffer]) => [
          {
            kind: "AggregateCall",
            function: "aggregate_metrics_merge",
            args: [buffer!],
            isDistinct: false,
            type: stateType,
            nullable: true,
          },
        ],
        final: ([state]) => ({
          ...call("aggregate_metrics_read", [aggregateCall.args[0]!, state!], aggregateCall.type),
          nullable: false,
        }),
      };

/** What `pyspark.ml.stat.Summarizer` sends: names of metrics, vectors, weights. */
export const summarizerFunctions: readonly FunctionRow[] = [
  aggregate("aggregate_metrics", "any, any, double", typeOf, (w) => metricsSql(metricsOf(w.call.args), stateSql(w)), {
    isInternal: true,
    nullable: false,
    split,
    check: (args) => {
      check(args);
      const required = '"STRUCT<type: TINYINT NOT NULL, size: INT, indices: ARRAY<INT>, values: ARRAY<DOUBLE>>"';
      if (!isVector(args[1]!.type))
        throw unexpectedInput(printed(args.map((arg) => displayName(arg))), 0, `UDT(${required})`, args[1]!);
    },
    print: printed,
  }),
  aggregate("aggregate_metrics_state", "any, any, double", stateType, stateSql, { isInternal: true, nullable: true }),
  aggregate("aggregate_metrics_merge", "any", stateType, mergedSql, { isInternal: true, nullable: true }),
  scalar("aggregate_metrics_read", "any, any", typeOf, ({ call, args }) => metricsSql(metricsOf(call.args), args[1]!), {
    isInternal: true,
    nullable: false,
  }),
];
