import { checkPartitionSpec } from "../../../engine/analyzer/index";
import type { PartitionEntry } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { UnresolvedExpression, WrittenPartition } from "../../../plan/unresolved/index";
import type { Work } from "../../execute/execution";
import { partitionProblem } from "./alter-partitions";
import { sameValues } from "./commit-table";
import type { RealTable } from "./find-table";
import { call, count, rowOf, sizeOfFolders } from "./measure";
import { fittingPartitions, partitionValues } from "./partition-values";

/** ANALYZE TABLE … PARTITION: size and row count of each that fits. @throws PARTITIONS_NOT_FOUND */
export async function analyzePartitions(
  execution: Work,
  table: RealTable,
  spec: WrittenPartition,
  scans: boolean,
): Promise<undefined> {
  const { driver, session } = execution;
  checkPartitionSpec(table, spec, session.config.boolean("spark.sql.caseSensitive"));
  const wanted = await partitionValues(execution, table, spec);
  checkPrefix(table, spec, wanted);
  const found = fittingPartitions(table, wanted);
  if (found.length === 0 && wanted.some((value) => value !== undefined))
    throw partitionProblem("PARTITIONS_NOT_FOUND", table, [wanted]);
  const analyzed: PartitionEntry[] = [];
  for (const partition of found) {
    const sizeInBytes = await sizeOfFolders([partition.location]);
    const rowCount = scans ? await countRows(execution, table, partition) : partition.statistics?.rowCount;
    analyzed.push({ ...partition, statistics: { sizeInBytes, ...(rowCount !== undefined && { rowCount }) } });
  }
  driver.metastore.updateTable(table.database, table.name, (entry) => ({
    ...entry,
    partitions: entry.partitions.map((one) => analyzed.find(({ values }) => sameValues(values, one.values)) ?? one),
  }));
}

/** @throws _LEGACY_ERROR_TEMP_1237 where a column has a value and one before it has none */
function checkPrefix(
  { database, name, partitionColumns }: RealTable,
  spec: WrittenPartition,
  wanted: readonly (string | null | undefined)[],
): void {
  const given = wanted.filter((value) => value !== undefined).length;
  if (wanted.slice(0, given).every((value) => value !== undefined)) return;
  throw new SparkError("_LEGACY_ERROR_TEMP_1237", {
    specColumns: spec
      .filter(({ value }) => value)
      .map((one) => one.name)
      .join(","),
    schemaColumns: partitionColumns.join(","),
    table: name,
    database,
  });
}

async function countRows(execution: Work, table: RealTable, { values }: PartitionEntry): Promise<number> {
  const isOf = table.partitionColumns.map((column, i): UnresolvedExpression => {
    const { type } = table.schema.fields.find(({ name }) => name === column)!;
    const written: UnresolvedExpression = { kind: "Literal", type: { kind: "string" }, value: values[i]! };
    const value: UnresolvedExpression = { kind: "Cast", child: written, type, mode: "ansi" };
    return call("<=>", { kind: "Attribute", nameParts: [column] }, value);
  });
  const condition = isOf.reduce((all, one) => call("and", all, one));
  const [rows] = await rowOf(execution, [table.database, table.name], [count()], condition);
  return Number(rows);
}
