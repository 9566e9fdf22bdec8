import { analyzeInsert, type InsertRequest, sourceOfTable } from "../../../engine/analyzer/index";
import { type TableEntry, type TableName, tableName } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import { type Plan, schemaOf } from "../../../plan/resolved/index";
import type { ColumnDefinition, UnresolvedPlan } from "../../../plan/unresolved/index";
import type { UserDataSource } from "../../../plan/user-code";
import { type StructType, structType } from "../../../types/index";
import { analyzePlan, withFacts } from "../../analysis/analyze";
import type { Execution, Work } from "../../execute/execution";
import { writeRows } from "../write-to-source";
import { addTable } from "./add-table";
import { forgetAnalyses } from "./commit-table";
import { dropTable } from "./drop-table";
import { tempViewNamed } from "./find-table";
import { declaredSchema } from "./new-table";

interface SourceTable {
  readonly name: TableName;
  readonly source: UserDataSource;
  readonly schema: StructType;
}

/** Has no files: the catalog keeps its columns. What else a statement says of it is forgotten, as Spark forgets it. */
const entryOf = ({ name, source, schema }: SourceTable): TableEntry => ({
  database: name.database,
  name: name.name,
  type: "MANAGED",
  schema,
  partitionColumns: [],
  partitions: [],
  provider: source.name.toLowerCase(),
  options: {},
  properties: {},
  createdMs: Date.now(),
});

interface Declared {
  readonly columns: readonly ColumnDefinition[];
  readonly partitionBy: readonly string[];
}

/** The columns that a statement tells of, or else those that the source does. @throws _LEGACY_ERROR_TEMP_1165 */
async function columnsOfSource(work: Work, source: UserDataSource, { columns, partitionBy }: Declared) {
  if (columns.length > 0) return declaredSchema(columns);
  if (partitionBy.length > 0) throw new SparkError("_LEGACY_ERROR_TEMP_1165", {}, "AnalysisException");
  const scan = { kind: "FileScan", format: source.name, options: {}, paths: [] } as const;
  return schemaOf(await analyzePlan(work.driver, work.session, scan, work.operation.signal));
}

/** A table over a data source of Python's. @throws TABLE_OR_VIEW_ALREADY_EXISTS, PYTHON_DATA_SOURCE_ERROR */
export async function createSourceTable(
  work: Work,
  source: UserDataSource,
  request: Declared & { readonly name: TableName; readonly ifNotExists?: boolean; readonly replaced?: TableEntry },
): Promise<void> {
  const schema = await columnsOfSource(work, source, request);
  if (request.replaced) await dropTable(work, request.replaced);
  await addTable(work, entryOf({ name: request.name, source, schema }), request.ifNotExists);
}

/** A table with a query's columns, whose rows go to the source. */
export async function createSourceTableAsSelect(
  execution: Execution,
  source: UserDataSource,
  request: { readonly name: TableName; readonly query: UnresolvedPlan; readonly replaced?: TableEntry },
): Promise<undefined> {
  const { driver, session, operation } = execution;
  const { name, query, replaced } = request;
  const analyzed = await analyzePlan(driver, session, query, operation.signal);
  const schema = structType(schemaOf(analyzed).fields.map((field) => ({ ...field, nullable: true })));
  if (replaced) await dropTable(execution, replaced);
  await addTable(execution, entryOf({ name, source, schema }));
  try {
    const target = { provider: source.name, options: {}, overwrite: replaced !== undefined };
    await writeRows(execution, source, target, analyzed);
  } catch (error) {
    driver.metastore.dropTable(name.database, name.name);
    forgetAnalyses(driver);
    throw error;
  }
}

/** A table of a data source of Python's. @throws DATA_SOURCE_NOT_FOUND in a session that does not know the source */
export function sourceTableNamed({ session: { catalog, temporary } }: Work, nameParts: readonly string[]) {
  if (tempViewNamed(catalog, nameParts)) return undefined;
  const { database, name } = tableName(nameParts, catalog);
  const entry = catalog.table(database, name);
  const source = entry && sourceOfTable(entry, temporary);
  return source && { entry, source };
}

/** What is to be done once all is analysed. */
export async function prepareSourceInsert(
  execution: Execution,
  request: InsertRequest,
  source: UserDataSource,
  { overwrite, options = {} }: { readonly overwrite: boolean; readonly options?: Readonly<Record<string, string>> },
): Promise<() => Promise<void>> {
  const { driver, session, operation } = execution;
  const rows: Plan = await withFacts(driver, session, operation.signal, (context) => analyzeInsert(request, context));
  return () => writeRows(execution, source, { provider: source.name, options, overwrite }, rows);
}

export const refused = ({ provider = "" }: TableEntry, cmd: "truncates" | "deletes") =>
  new SparkError("_LEGACY_ERROR_TEMP_1121", { cmd, table: provider }, "AnalysisException");
