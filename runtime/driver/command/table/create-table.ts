import { quotedTable, type TableName, tableName } from "../../../engine/catalog/index";
import { sourceOf } from "../../../engine/sources/index";
import { SparkError } from "../../../errors/index";
import type { FileRelation } from "../../../plan/resolved/index";
import type { CreateTable } from "../../../plan/unresolved/index";
import { type StructType, structType } from "../../../types/index";
import { unsupported } from "../../error/unsupported";
import type { Execution, Work } from "../../execute/execution";
import { gatherFact } from "../../facts/gather-fact";
import { addTable } from "./add-table";
import { checkDefaults } from "./check-defaults";
import { createTableAsSelect } from "./create-table-as-select";
import { findTable } from "./find-table";
import { alreadyExists, databaseOf, declaredSchema, newTable } from "./new-table";
import { repairTable } from "./repair-table";
import { createSourceTable, createSourceTableAsSelect } from "./source-table";

/** CREATE TABLE in its four forms: with columns, with those that files at its location have, LIKE, AS. */
export async function createTable(execution: Execution, command: CreateTable): Promise<undefined> {
  const { session } = execution;
  const { nameParts, ifNotExists, replace, query, like, columns } = command;
  const name = tableName(nameParts, session.catalog);
  const provider = command.provider ?? session.config.get("spark.sql.sources.default");
  const source = session.temporary.dataSource(provider);
  if (replace && !source) {
    const operation = query ? "REPLACE TABLE AS SELECT" : "REPLACE TABLE";
    throw new SparkError("UNSUPPORTED_FEATURE.TABLE_OPERATION", { tableName: quotedTable(name), operation });
  }
  if (columns.some(({ generatedAs }) => generatedAs)) throw unsupported("Generated columns");
  databaseOf(execution, name.database);
  const existing = session.catalog.table(name.database, name.name);
  if (existing && !replace) {
    if (ifNotExists) return;
    throw alreadyExists(name);
  }
  if (source && !like) {
    const replaced = existing && { replaced: existing };
    if (query) return createSourceTableAsSelect(execution, source, { name, query, ...replaced });
    await createSourceTable(execution, source, { ...command, name, ...replaced });
    return;
  }
  if (like) return createLike(execution, command, name, like);
  if (query) return createTableAsSelect(execution, { ...command, provider, name, query });
  const found = columns.length > 0 ? undefined : await schemaOfFiles(execution, provider, command);
  const schema = found?.schema ?? declaredSchema(columns);
  await checkDefaults(execution, schema.fields, "CREATE TABLE");
  const entry = await newTable(execution, {
    ...command,
    name,
    provider,
    schema,
    partitionBy: found?.partitionBy ?? command.partitionBy,
  });
  await addTable(execution, entry, ifNotExists);
  if (found && found.partitionBy.length > 0)
    await repairTable(execution, { kind: "RepairTable", nameParts, adds: true, drops: false });
}

async function createLike(
  execution: Execution,
  command: CreateTable,
  name: TableName,
  like: readonly string[],
): Promise<undefined> {
  const source = findTable(execution.session.catalog, like, "command");
  const { provider = source.provider ?? "parquet", location, options, properties, ifNotExists } = command;
  const entry = await newTable(execution, {
    name,
    schema: source.schema,
    partitionBy: source.partitionColumns,
    provider,
    ...(location !== undefined && { location }),
    options: { ...source.options, ...options },
    properties,
    ...(source.comment !== undefined && { comment: source.comment }),
  });
  await addTable(execution, entry, ifNotExists);
}

/** @throws UNABLE_TO_INFER_SCHEMA */
export async function schemaOfFiles(
  { driver, session, operation }: Work,
  format: string,
  { location, options }: Pick<CreateTable, "location" | "options">,
): Promise<{ readonly schema: StructType; readonly partitionBy: readonly string[] }> {
  const path = location ?? options.path;
  if (path === undefined) throw new SparkError("UNABLE_TO_INFER_SCHEMA", { format: sourceOf(format).label });
  const request = { kind: "files", format, paths: [path], options } as const;
  const { dataSchema, partitionSchema } = (await gatherFact(
    driver,
    session,
    request,
    operation.signal,
  )) as FileRelation;
  return {
    schema: structType([...dataSchema.fields, ...partitionSchema.fields]),
    partitionBy: partitionSchema.fields.map(({ name }) => name),
  };
}
