import { checkPartitionSpec } from "../../../engine/analyzer/index";
import { type PartitionEntry, quotedTable, type TableEntry } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { TableChange, WrittenPartition } from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import type { Execution } from "../../execute/execution";
import { absolutePath, localFiles } from "../../facts/local-files";
import { partitionName } from "../show/show-partitions";
import { changeTable, sameValues, withPartitions } from "./commit-table";
import { partitionValues } from "./partition-values";

type Action = Extract<TableChange, { change: "add_partitions" | "drop_partitions" | "rename_partition" }>;
type Values = readonly (string | null | undefined)[];

const names = {
  add_partitions: "ALTER TABLE ADD PARTITION",
  drop_partitions: "ALTER TABLE DROP PARTITION",
  rename_partition: "ALTER TABLE RENAME PARTITION",
} as const;

/** ALTER TABLE … ADD, DROP and RENAME PARTITION. @throws PARTITIONS_ALREADY_EXIST, PARTITIONS_NOT_FOUND */
export async function alterPartitions(
  execution: Execution,
  table: TableEntry,
  action: Action,
  nameParts: readonly string[],
): Promise<undefined> {
  if (table.partitionColumns.length === 0) {
    throw new SparkError("_LEGACY_ERROR_TEMP_1251", { action: names[action.change], tableName: nameParts.at(-1)! });
  }
  switch (action.change) {
    case "add_partitions":
      return add(execution, table, action);
    case "drop_partitions":
      return drop(execution, table, action);
    case "rename_partition":
      return rename(execution, table, action);
  }
}

const valuesOf = (execution: Execution, table: TableEntry, spec: WrittenPartition): Promise<Values> => {
  checkPartitionSpec(table, spec, execution.session.config.boolean("spark.sql.caseSensitive"));
  return partitionValues(execution, table, spec);
};

/** A value for every column. @throws _LEGACY_ERROR_TEMP_1232 */
async function wholeValues(execution: Execution, table: TableEntry, spec: WrittenPartition) {
  const values = await valuesOf(execution, table, spec);
  if (values.every((value) => value !== undefined)) return values as readonly (string | null)[];
  throw new SparkError("_LEGACY_ERROR_TEMP_1232", {
    specKeys: spec.map(({ name }) => name).join(", "),
    partitionColumnNames: table.partitionColumns.join(", "),
    tableName: quotedTable(table),
  });
}

export function partitionProblem(
  condition: "PARTITIONS_ALREADY_EXIST" | "PARTITIONS_NOT_FOUND",
  table: TableEntry,
  all: readonly Values[],
) {
  const one = (values: Values) =>
    `PARTITION (${table.partitionColumns.flatMap((column, i) => (values[i] === undefined ? [] : `${quoteIdentifier(column)} = ${values[i] ?? "null"}`)).join(", ")})`;
  return new SparkError(condition, {
    partitionList: all.map(one).join(", "),
    tableName: `${quoteIdentifier(table.database)}.${quoteIdentifier(table.name)}`,
  });
}

const isKnown = (table: TableEntry, values: Values) => table.partitions.some((one) => sameValues(one.values, values));

async function add(
  execution: Execution,
  table: TableEntry,
  { partitions, ifNotExists }: Extract<Action, { change: "add_partitions" }>,
): Promise<undefined> {
  const added: Pick<PartitionEntry, "values" | "location">[] = [];
  for (const { spec, location } of partitions) {
    const values = await wholeValues(execution, table, spec);
    const own = `${table.location}/${partitionName(table.partitionColumns, values)}`;
    const path = location === undefined ? own : absolutePath(location, execution.session.config);
    added.push({ values, location: path });
  }
  const taken = added.filter(({ values }) => isKnown(table, values));
  if (taken.length > 0 && !ifNotExists) {
    throw partitionProblem(
      "PARTITIONS_ALREADY_EXIST",
      table,
      taken.map(({ values }) => values),
    );
  }
  for (const { location } of added) await localFiles.makeFolder(location);
  changeTable(execution.driver, table, (entry) => ({ ...entry, partitions: withPartitions(entry.partitions, added) }));
}

async function drop(
  execution: Execution,
  table: TableEntry,
  { partitions, ifExists }: Extract<Action, { change: "drop_partitions" }>,
): Promise<undefined> {
  const specs: Values[] = [];
  for (const spec of partitions) specs.push(await valuesOf(execution, table, spec));
  // As Spark's own catalog has it, one partition at a time: a clause that leaves a column open names none.
  const fits = (entry: PartitionEntry) => (values: Values) => sameValues(entry.values, values);
  const missing = specs.filter((values) => !table.partitions.some((entry) => fits(entry)(values)));
  if (missing.length > 0 && !ifExists) throw partitionProblem("PARTITIONS_NOT_FOUND", table, missing);
  const dropped = table.partitions.filter((entry) => specs.some(fits(entry)));
  changeTable(execution.driver, table, (entry) => ({
    ...entry,
    partitions: entry.partitions.filter(({ values }) => !dropped.some((one) => sameValues(one.values, values))),
  }));
  if (table.type === "MANAGED") for (const { location } of dropped) await localFiles.remove(location);
}

async function rename(
  execution: Execution,
  table: TableEntry,
  { from, to }: Extract<Action, { change: "rename_partition" }>,
): Promise<undefined> {
  const [before, after] = [await wholeValues(execution, table, from), await wholeValues(execution, table, to)];
  const found = table.partitions.find(({ values }) => sameValues(values, before));
  if (!found) throw partitionProblem("PARTITIONS_NOT_FOUND", table, [before]);
  if (isKnown(table, after)) throw partitionProblem("PARTITIONS_ALREADY_EXIST", table, [after]);
  const own = `${table.location}/${partitionName(table.partitionColumns, after)}`;
  const location = table.type === "MANAGED" ? own : found.location;
  if (location !== found.location && (await localFiles.stat(found.location))) {
    await localFiles.makeFolder(location.slice(0, location.lastIndexOf("/")));
    await localFiles.move(found.location, location);
  }
  changeTable(execution.driver, table, (entry) => ({
    ...entry,
    partitions: withPartitions(
      entry.partitions.filter(({ values }) => !sameValues(values, before)),
      [{ values: after, location }],
    ),
  }));
}

/** ALTER TABLE … PARTITION … SET LOCATION. @throws PARTITIONS_NOT_FOUND */
export async function setPartitionLocation(
  execution: Execution,
  table: TableEntry,
  spec: WrittenPartition,
  location: string,
): Promise<undefined> {
  const values = await wholeValues(execution, table, spec);
  if (!isKnown(table, values)) throw partitionProblem("PARTITIONS_NOT_FOUND", table, [values]);
  const path = absolutePath(location, execution.session.config);
  changeTable(execution.driver, table, (entry) => ({
    ...entry,
    partitions: withPartitions(
      entry.partitions.filter((one) => !sameValues(one.values, values)),
      [{ values, location: path }],
    ),
  }));
}
