import { type Expression, outputOf, type Plan, type SortOrder, type StageScan } from "../../../plan/resolved/index";
import { type DataType, duckType } from "../../../types/index";
import { expressionSql, groupingFormSql, type SqlContext, sortKeySql } from "../../functions/index";
import { contextOver } from "../context-over";
import type { PhysicalSettings, Planning } from "../planning";
import { createPlanning, type QueryText } from "../query-text";
import { resultColumns } from "../result-columns";
import { selectText } from "../select-text";
import { shuffleColumns } from "../stage-scan";
import { wrap } from "../wrap";
import { CannotSplit } from "./cannot-split";

/** Where each row goes. `own`: all rows of a task stay one partition. */
export type Partitioning =
  | { readonly kind: "own" }
  | { readonly kind: "hash"; readonly keys: readonly Expression[]; readonly partitions: number }
  | { readonly kind: "round_robin"; readonly partitions: number }
  | { readonly kind: "range"; readonly order: readonly SortOrder[]; readonly bounds: StageScan };

/** The text of a task that writes a shuffle: columns by position, then the number of the partition. @throws CannotSplit */
export function exchangeText(plan: Plan, partitioning: Partitioning, settings: PhysicalSettings): QueryText {
  const output = outputOf(plan);
  if (!output.every(({ type }) => isHoldable(type))) throw new CannotSplit();
  const planning = createPlanning(settings);
  const base = wrap(planning.query(plan), planning);
  const names = shuffleColumns(output).map(({ name }) => name);
  const columns = [...resultColumns(base, plan)];
  if (partitioning.kind !== "own") {
    if (columns.length === 0) columns.push({ id: planning.newId(), sql: "1", isSimple: true });
    const number = partitionSql(partitioning, contextOver(base.columns, planning), planning);
    columns.push({ id: planning.newId(), sql: number, isSimple: false });
    names.push("partition");
  }
  const sql = `SELECT * FROM (${selectText({ ...base, columns })}) AS q(${names.join(", ")})`;
  return { sql, inputs: [...planning.inputs.values()] };
}

/** Rows looked at for the bounds of ranges. */
const sampleRows = 20_000;

/** The text of the task that finds where `partitions` ranges of about as many rows each begin: a list of sort keys. */
export function boundsText(
  rows: StageScan,
  order: readonly SortOrder[],
  partitions: number,
  settings: PhysicalSettings,
): QueryText {
  const planning = createPlanning(settings);
  const base = wrap(planning.query(rows), planning);
  const shares = Array.from({ length: partitions - 1 }, (_, i) => (i + 1) / partitions);
  const key = sortKeySql(order, contextOver(base.columns, planning));
  const sample = `SELECT ${key} AS k FROM ${base.from} USING SAMPLE reservoir(${sampleRows} ROWS) REPEATABLE (1)`;
  const sql = `SELECT quantile_disc(k, [${shares.join(", ")}]) AS v0 FROM (${sample})`;
  return { sql, inputs: [...planning.inputs.values()] };
}

function partitionSql(
  partitioning: Exclude<Partitioning, { kind: "own" }>,
  context: SqlContext,
  planning: Planning,
): string {
  if (partitioning.kind === "range") {
    const bounds = selectText(planning.query(partitioning.bounds));
    return `coalesce(len(list_filter((${bounds}), lambda b: b <= ${sortKeySql(partitioning.order, context)})), 0)`;
  }
  const { partitions } = partitioning;
  if (partitioning.kind === "round_robin") return `CAST(row_number() OVER () % ${partitions} AS INTEGER)`;
  // Equal values of one type have one hash; a decimal may come narrower than its type.
  const keys = partitioning.keys.map((key) => {
    const exact = `CAST(${expressionSql(key, context)} AS ${duckType(key.type)})`;
    return groupingFormSql(exact, key.type);
  });
  return `CAST(hash(${keys.join(", ")}) % ${partitions} AS INTEGER)`;
}

/** Parquet's intervals count milliseconds, and its fields have names. */
function isHoldable(type: DataType): boolean {
  switch (type.kind) {
    case "calendar_interval":
      return false;
    case "array":
      return isHoldable(type.element);
    case "map":
      return isHoldable(type.key) && isHoldable(type.value);
    case "struct":
      return type.fields.every((field) => field.name !== "" && isHoldable(field.type));
    case "udt":
      return isHoldable(type.sqlType);
    default:
      return true;
  }
}
