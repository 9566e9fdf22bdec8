import type { ColumnStatistics } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { AnalyzeTable, AnalyzeTables, UnresolvedExpression } from "../../../plan/unresolved/index";
import { type DataType, defaultSize, quoteIdentifier } from "../../../types/index";
import type { Work } from "../../execute/execution";
import { findDatabase } from "../namespace/find-database";
import { analyzePartitions } from "./analyze-partitions";
import { findRealTable, type RealTable } from "./find-table";
import { call, count, rowOf, sizeOfFolders } from "./measure";

/** ANALYZE TABLE: size and row count, and with FOR COLUMNS what is known of each column, or what is known of partitions. */
export async function analyzeTable(
  execution: Work,
  { nameParts, scans, columns, partition }: AnalyzeTable,
  calledAs = "ANALYZE TABLE",
): Promise<undefined> {
  const { driver, session } = execution;
  const table = findRealTable(session.catalog, nameParts, calledAs);
  if (partition && !columns) return analyzePartitions(execution, table, partition, scans);
  const sizeInBytes = await sizeOf(table);
  const names = columns === "all" ? table.schema.fields.filter(isCountable).map(({ name }) => name) : columns;
  const [rowCount] = scans ? await rowOf(execution, nameParts, [count()]) : [table.statistics?.rowCount];
  const found: Record<string, ColumnStatistics> = {};
  for (const name of names ?? []) {
    const field = table.schema.fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!field) {
      throw new SparkError("COLUMN_NOT_FOUND", {
        colName: quoteIdentifier(name),
        caseSensitiveConfig: '"spark.sql.caseSensitive"',
      });
    }
    found[field.name] = await columnStatistics(execution, nameParts, field.name, field.type);
  }
  driver.metastore.updateTable(table.database, table.name, (entry) => ({
    ...entry,
    statistics: {
      sizeInBytes,
      ...(rowCount !== undefined && rowCount !== null && { rowCount: Number(rowCount) }),
      columns: { ...entry.statistics?.columns, ...found },
    },
  }));
}

/** ANALYZE TABLES: each table of a database. @throws SCHEMA_NOT_FOUND */
export async function analyzeTables(execution: Work, { nameParts, scans }: AnalyzeTables): Promise<undefined> {
  const { catalog } = execution.session;
  const { name: database } = findDatabase(catalog, nameParts.length > 0 ? nameParts : [catalog.currentDatabase]);
  for (const name of catalog.metastore.tables(database)) {
    if (catalog.metastore.table(database, name)?.location === undefined) continue;
    await analyzeTable(execution, { kind: "AnalyzeTable", nameParts: [database, name], scans });
  }
}

const sizeOf = ({ location, partitions, partitionColumns }: RealTable): Promise<number> =>
  sizeOfFolders(partitionColumns.length > 0 ? partitions.map(({ location: path }) => path) : [location]);

const countable: ReadonlySet<DataType["kind"]> = new Set([
  "boolean",
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "decimal",
  "date",
  "timestamp",
  "timestamp_ntz",
  "string",
  "char",
  "varchar",
  "binary",
]);
const isCountable = ({ type }: { readonly type: DataType }) => countable.has(type.kind);

async function columnStatistics(
  execution: Work,
  nameParts: readonly string[],
  name: string,
  type: DataType,
): Promise<ColumnStatistics> {
  const column: UnresolvedExpression = { kind: "Attribute", nameParts: [name] };
  const isText = ["string", "char", "varchar", "binary"].includes(type.kind);
  const length = call("length", column);
  const list = [
    count(),
    call("count", column),
    call("size", call("collect_set", column)),
    ...(isText
      ? [call("avg", length), call("max", length)]
      : [call("string", call("min", column)), call("string", call("max", column))]),
  ];

  const [rows, values, distinct, one, other] = await rowOf(execution, nameParts, list);
  const shared = { nullCount: Number(rows) - Number(values), distinctCount: Number(distinct) };
  if (isText) return { ...shared, avgLength: Math.ceil(Number(one ?? 0)), maxLength: Number(other ?? 0) };
  const size = defaultSize(type);
  return {
    ...shared,
    ...(one !== null && { min: String(one), max: String(other) }),
    avgLength: size,
    maxLength: size,
  };
}
