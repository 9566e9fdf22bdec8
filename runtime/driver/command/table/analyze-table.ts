import type { ColumnStatistics } from "../../../engine/catalog/index";
import { listTableFiles } from "../../../engine/sources/index";
import { SparkError } from "../../../errors/index";
import type { AnalyzeTable, UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { type DataType, defaultSize, quoteIdentifier } from "../../../types/index";
import { analyzePlan } from "../../analysis/analyze";
import type { Work } from "../../execute/execution";
import { gatherFact } from "../../facts/gather-fact";
import { localFiles } from "../../facts/local-files";
import { findRealTable, type RealTable } from "./find-table";

/** ANALYZE TABLE: size and row count, and with FOR COLUMNS what is known of each column. */
export async function analyzeTable(
  execution: Work,
  { nameParts, scans, columns }: AnalyzeTable,
  calledAs = "ANALYZE TABLE",
): Promise<undefined> {
  const { driver, session } = execution;
  const table = findRealTable(session.catalog, nameParts, calledAs);
  const sizeInBytes = await sizeOf(table);
  const names = columns === "all" ? table.schema.fields.filter(isCountable).map(({ name }) => name) : columns;
  const [rowCount] = scans ? await row(execution, nameParts, [count()]) : [table.statistics?.rowCount];
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

async function sizeOf({ location, partitions, partitionColumns }: RealTable): Promise<number> {
  const folders = partitionColumns.length > 0 ? partitions.map(({ location: path }) => path) : [location];
  const files = await listTableFiles(
    folders.map((path) => ({ path, values: [] })),
    {},
    localFiles,
  );
  return files.reduce((bytes, { size }) => bytes + size, 0);
}

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

const call = (name: string, ...args: readonly UnresolvedExpression[]): UnresolvedExpression => ({
  kind: "Function",
  nameParts: [name],
  args,
});
const literalOne: UnresolvedExpression = { kind: "Literal", type: { kind: "integer" }, value: 1 };
const count = (): UnresolvedExpression => call("count", literalOne);

/** The one row that aggregates of the table make. */
async function row(
  { driver, session, operation }: Work,
  nameParts: readonly string[],
  list: readonly UnresolvedExpression[],
): Promise<readonly unknown[]> {
  const source: UnresolvedPlan = { kind: "Table", nameParts };
  const query: UnresolvedPlan = { kind: "Project", list, child: source };
  const plan = await analyzePlan(driver, session, query, operation.signal);
  const [first] = (await gatherFact(driver, session, { kind: "rows", plan }, operation.signal)) as unknown[][];
  return first!;
}

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

  const [rows, values, distinct, one, other] = await row(execution, nameParts, list);
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
