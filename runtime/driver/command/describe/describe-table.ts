import { defaultKey } from "../../../engine/analyzer/index";
import type { PartitionEntry, TableEntry } from "../../../engine/catalog/index";
import type { Plan } from "../../../plan/resolved/index";
import type { DescribeObject, WrittenPartition } from "../../../plan/unresolved/index";
import { type StructType, simpleString, structType } from "../../../types/index";
import type { Execution } from "../../execute/execution";
import { answer, text } from "../rows";
import { partitionProblem } from "../table/alter-partitions";
import { partitionValues } from "../table/partition-values";
import { javaDate } from "./java-date";
import { detailRows, statisticsText } from "./table-details";

export const describedColumns = [
  { ...text("col_name"), comment: "name of the column" },
  { ...text("data_type"), comment: "data type of the column" },
  { ...text("comment", true), comment: "comment of the column" },
];

type Row = readonly [string, string, string | null];
const line = ([name, value]: readonly [string, string]): Row => [name, value, ""];
const heading = (title: string): readonly Row[] => [
  ["", "", ""],
  [title, "", ""],
];

export const columnRows = ({ fields }: StructType): readonly Row[] =>
  fields.map(({ name, type, metadata }) => [
    name,
    simpleString(type),
    (metadata?.comment as string | undefined) ?? null,
  ]);

export async function describeTable(execution: Execution, table: TableEntry, command: DescribeObject): Promise<Plan> {
  const { isExtended, partition } = command;
  const { schema, partitionColumns } = table;
  const keys = structType(schema.fields.slice(schema.fields.length - partitionColumns.length));
  const details = partition
    ? await partitionDetails(execution, table, partition, isExtended)
    : isExtended
      ? [...heading("# Detailed Table Information"), ...detailRows(table).map(line)]
      : [];
  const defaults = schema.fields.flatMap(({ name, type, metadata }): Row[] => {
    const value = metadata?.[defaultKey];
    return typeof value === "string" ? [[name, simpleString(type), value]] : [];
  });
  return answer(describedColumns, [
    ...columnRows(schema),
    ...(partitionColumns.length > 0
      ? ([["# Partition Information", "", ""], ["# col_name", "data_type", "comment"], ...columnRows(keys)] as const)
      : []),
    ...details,
    ...(defaults.length > 0 ? [...heading("# Column Default Values"), ...defaults] : []),
  ]);
}

/** @throws PARTITIONS_NOT_FOUND */
async function partitionDetails(
  execution: Execution,
  table: TableEntry,
  spec: WrittenPartition,
  isExtended: boolean,
): Promise<readonly Row[]> {
  const found = await partitionOf(execution, table, spec);
  if (!isExtended) return [];
  const storage = detailRows(table).filter(([key]) => key === "Location" || key === "Storage Properties");
  return [
    ...heading("# Detailed Partition Information"),
    line(["Database", table.database]),
    line(["Table", table.name]),
    ...partitionRows(table, found).map(line),
    ...heading("# Storage Information"),
    ...storage.map(line),
  ];
}

/** @throws PARTITIONS_NOT_FOUND */
export async function partitionOf(
  execution: Execution,
  table: TableEntry,
  spec: WrittenPartition,
): Promise<PartitionEntry> {
  const wanted = await partitionValues(execution, table, spec);
  const found = table.partitions.find(({ values }) => values.every((value, i) => value === wanted[i]));
  if (!found) throw partitionProblem("PARTITIONS_NOT_FOUND", table, [wanted]);
  return found;
}

export function partitionRows(table: TableEntry, { values, location, createdMs, statistics }: PartitionEntry) {
  const properties = detailRows(table).filter(([key]) => key === "Storage Properties");
  const list = table.partitionColumns.map((column, i) => `${column}=${values[i]}`);
  return [
    ["Partition Values", `[${list.join(", ")}]`],
    ["Location", `file:${location}`],
    ...properties,
    ["Created Time", javaDate(createdMs)],
    ["Last Access", "UNKNOWN"],
    ...(statistics ? [["Partition Statistics", statisticsText(statistics)]] : []),
  ] as readonly (readonly [string, string])[];
}
