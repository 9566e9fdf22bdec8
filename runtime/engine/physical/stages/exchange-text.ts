import { type Expression, outputOf, type Plan } from "../../../plan/resolved/index";
import { type DataType, duckType } from "../../../types/index";
import { expressionSql, groupingFormSql } from "../../functions/index";
import { contextOver } from "../context-over";
import type { PhysicalSettings } from "../planning";
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
  | { readonly kind: "round_robin"; readonly partitions: number };

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
    const number = partitionSql(partitioning, contextOver(base.columns, planning));
    columns.push({ id: planning.newId(), sql: number, isSimple: false });
    names.push("partition");
  }
  const sql = `SELECT * FROM (${selectText({ ...base, columns })}) AS q(${names.join(", ")})`;
  return { sql, inputs: [...planning.inputs.values()] };
}

function partitionSql(
  partitioning: Exclude<Partitioning, { kind: "own" }>,
  context: ReturnType<typeof contextOver>,
): string {
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
