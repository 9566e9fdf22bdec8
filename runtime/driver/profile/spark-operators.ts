import type { Stage } from "../../plan/physical";
import type { Operator } from "./operators";

/** DuckDB's operators by the names that Spark's have, or like them: a correlated subquery is a plain join in Spark. */
const names: Readonly<Record<string, string>> = {
  READ_PARQUET: "Scan parquet ",
  READ_CSV: "Scan csv ",
  READ_CSV_AUTO: "Scan csv ",
  READ_JSON: "Scan json ",
  READ_JSON_AUTO: "Scan json ",
  READ_TEXT: "Scan text ",
  SEQ_SCAN: "LocalTableScan",
  COLUMN_DATA_SCAN: "LocalTableScan",
  DUMMY_SCAN: "Scan OneRowRelation",
  RANGE: "Range",
  FILTER: "Filter",
  PROJECTION: "Project",
  HASH_JOIN: "ShuffledHashJoin",
  PIECEWISE_MERGE_JOIN: "SortMergeJoin",
  IE_JOIN: "SortMergeJoin",
  NESTED_LOOP_JOIN: "BroadcastNestedLoopJoin",
  BLOCKWISE_NL_JOIN: "BroadcastNestedLoopJoin",
  CROSS_PRODUCT: "CartesianProduct",
  LEFT_DELIM_JOIN: "CorrelatedJoin",
  RIGHT_DELIM_JOIN: "CorrelatedJoin",
  DELIM_SCAN: "CorrelatedKeys",
  HASH_GROUP_BY: "HashAggregate",
  PERFECT_HASH_GROUP_BY: "HashAggregate",
  PARTITIONED_AGGREGATE: "HashAggregate",
  UNGROUPED_AGGREGATE: "HashAggregate",
  SIMPLE_AGGREGATE: "HashAggregate",
  ORDER_BY: "Sort",
  TOP_N: "TakeOrderedAndProject",
  LIMIT: "GlobalLimit",
  STREAMING_LIMIT: "GlobalLimit",
  WINDOW: "Window",
  STREAMING_WINDOW: "Window",
  UNION: "Union",
  UNNEST: "Generate",
  INOUT_FUNCTION: "Generate",
  STREAMING_SAMPLE: "Sample",
  RESERVOIR_SAMPLE: "Sample",
};

/** What a stage ends with that writes. */
const isCopy = ({ name }: Operator) => name === "COPY_TO_FILE" || name === "BATCH_COPY_TO_FILE";

const isCorrelated = ({ name }: Operator) => name === "LEFT_DELIM_JOIN" || name === "RIGHT_DELIM_JOIN";

/**
 * A COPY answers one row: how many it wrote. A correlated join and a common table are told without rows: they are those of the join below, which
 * stands after the outer input, that may be a join too; and of the query below.
 */
export function rowsOut(operator: Operator): number {
  if (isCopy(operator)) return operator.children.reduce((sum, child) => sum + child.rows, 0);
  const { name, children } = operator;
  if (name === "CTE") return children.reduce((_, child) => rowsOut(child), 0);
  const inner = isCorrelated(operator) ? children.findLast((child) => child.name.endsWith("_JOIN")) : undefined;
  return inner ? rowsOut(inner) : operator.rows;
}

const isBroadcast = (stage: Stage | undefined) => stage?.name === "BroadcastExchange";

/** Spark's name of an operator; DuckDB's own where Spark has no such operator. */
export function sparkName(operator: Operator, stages: ReadonlyMap<number, Stage>): string {
  const { name, readsStage, children } = operator;
  if (readsStage !== undefined)
    return isBroadcast(stages.get(readsStage)) ? "BroadcastQueryStage" : "ShuffleQueryStage";
  if (
    name === "HASH_JOIN" &&
    children.some((child) => child.readsStage !== undefined && isBroadcast(stages.get(child.readsStage)))
  )
    return "BroadcastHashJoin";
  const stage = stages.get(operator.stageId);
  if (isCopy(operator)) {
    if (stage?.output.kind !== "shuffle") return "WriteFiles";
    return isBroadcast(stage) ? "BroadcastExchange" : "Exchange";
  }
  return names[name] ?? name;
}
