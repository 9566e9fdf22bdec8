import { quotedTable } from "../../../engine/catalog/index";
import { escapePath, nullPartition } from "../../../engine/sources/index";
import { SparkError } from "../../../errors/index";
import type { Plan } from "../../../plan/resolved/index";
import type { ShowPartitions } from "../../../plan/unresolved/index";
import type { Work } from "../../execute/execution";
import { answer, text } from "../rows";
import { findRealTable } from "../table/find-table";
import { partitionValues } from "../table/partition-values";

/** @throws INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY */
export async function showPartitions(
  execution: Work,
  { nameParts, partition = [] }: ShowPartitions,
  calledAs = "SHOW PARTITIONS",
): Promise<Plan> {
  const table = findRealTable(execution.session.catalog, nameParts, calledAs);
  if (table.partitionColumns.length === 0) {
    throw new SparkError("INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY", { name: quotedTable(table) });
  }
  const wanted = await partitionValues(execution, table, partition);
  const names = table.partitions
    .filter(({ values }) => values.every((value, i) => wanted[i] === undefined || wanted[i] === value))
    .map(({ values }) => partitionName(table.partitionColumns, values))
    .sort();
  return answer(
    [text("partition")],
    names.map((name) => [name]),
  );
}

/** `p=1/q=a` */
export const partitionName = (columns: readonly string[], values: readonly (string | null)[]): string =>
  columns
    .map((column, i) => `${escapePath(column)}=${values[i] === null ? nullPartition : escapePath(values[i]!)}`)
    .join("/");
