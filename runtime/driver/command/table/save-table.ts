import { quotedTable, tableName } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { WriteTable } from "../../../plan/unresolved/index";
import { analyzePlan } from "../../analysis/analyze";
import { unsupported } from "../../error/unsupported";
import type { Execution } from "../../execute/execution";
import { observed } from "../../execute/observed";
import { checkAppend } from "./check-append";
import { createTableAsSelect } from "./create-table-as-select";
import { findRealTable } from "./find-table";
import { type InsertMode, insert } from "./insert-into";
import { alreadyExists, databaseOf } from "./new-table";
import { replaceTable } from "./replace-table";
import { createSourceTableAsSelect, prepareSourceInsert, sourceTableNamed } from "./source-table";

/** `df.write.saveAsTable`, `df.write.insertInto` and `df.writeTo`. */
export async function saveTable(execution: Execution, command: WriteTable): Promise<undefined> {
  if (command.bucketBy) throw unsupported("DataFrameWriter.bucketBy");
  if (command.clusterBy.length > 0) throw unsupported("DataFrameWriter.clusterBy");
  if (command.method === "v2") return saveV2(execution, command);
  if (command.method === "insert_into") {
    const { nameParts, plan, mode, options } = command;
    const ofSource = sourceTableNamed(execution, nameParts);
    if (ofSource) return insertIntoSource(execution, ofSource, command, { overwrite: mode === "overwrite", options });
    const table = findRealTable(execution.session.catalog, nameParts, "INSERT", "relation");
    const request = { table, query: plan, partition: [] };
    return insert(execution, request, table, { overwrite: mode === "overwrite", options }) as Promise<undefined>;
  }
  return saveAsTable(execution, command);
}

async function insertIntoSource(
  execution: Execution,
  { entry, source }: NonNullable<ReturnType<typeof sourceTableNamed>>,
  { plan, byName }: { readonly plan: WriteTable["plan"]; readonly byName?: boolean },
  mode: InsertMode,
): Promise<undefined> {
  const request = { table: entry, query: plan, partition: [], ...(byName && { byName }) };
  await (await prepareSourceInsert(execution, request, source, mode))();
}

async function saveAsTable(execution: Execution, command: WriteTable): Promise<undefined> {
  const { driver, session, operation } = execution;
  const { nameParts, mode, plan, partitionBy, options } = command;
  const name = tableName(nameParts, session.catalog);
  databaseOf(execution, name.database);
  const found = session.catalog.table(name.database, name.name);
  if (!found) return create(execution, command);
  if (mode === "ignore") return;
  if (mode === "error_if_exists") throw alreadyExists(name);
  const ofSource = sourceTableNamed(execution, nameParts);
  if (ofSource && command.format?.toLowerCase() === ofSource.entry.provider) {
    if (mode === "append") return insertIntoSource(execution, ofSource, { plan, byName: true }, { overwrite: false });
    const request = { name, query: plan, replaced: ofSource.entry };
    return createSourceTableAsSelect(execution, ofSource.source, request);
  }
  const table = findRealTable(session.catalog, nameParts, "saveAsTable");
  const provider = command.format?.toLowerCase() ?? session.config.get("spark.sql.sources.default");
  if (mode === "append") {
    await checkAppend(execution, table, command, provider);
    return insert(execution, { table, query: plan, partition: [], byName: true }, table, {
      overwrite: false,
      options,
    }) as Promise<undefined>;
  }
  const analyzed = await analyzePlan(driver, session, plan, operation.signal);
  const request = {
    name,
    provider,
    partitionBy,
    options,
    properties: {},
    ...(command.path !== undefined && { location: command.path }),
  };
  await observed(execution, analyzed, (resolved) => replaceTable(execution, table, request, resolved));
}

function create(execution: Execution, command: WriteTable): Promise<undefined> {
  const { session } = execution;
  const { nameParts, plan, format, path, options, properties = {}, partitionBy } = command;
  const source = format === undefined ? undefined : session.temporary.dataSource(format);
  if (source) {
    const name = tableName(nameParts, session.catalog);
    return createSourceTableAsSelect(execution, source, { name, query: plan });
  }
  return createTableAsSelect(execution, {
    name: tableName(nameParts, session.catalog),
    provider: format ?? session.config.get("spark.sql.sources.default"),
    query: plan,
    partitionBy,
    options,
    properties,
    ifNotExists: command.mode === "ignore",
    ...(path !== undefined && { location: path }),
  });
}

/** Of the operations of `writeTo`, Spark's own catalog takes `create`. */
async function saveV2(execution: Execution, command: WriteTable): Promise<undefined> {
  const { catalog } = execution.session;
  const { nameParts, v2Mode, partitioning = [] } = command;
  const name = tableName(nameParts, catalog);
  if (v2Mode === "replace" || v2Mode === "create_or_replace") {
    throw new SparkError("UNSUPPORTED_FEATURE.TABLE_OPERATION", {
      tableName: quotedTable(name),
      operation: "REPLACE TABLE AS SELECT",
    });
  }
  if (v2Mode !== "create") {
    const ofSource = v2Mode === "append" ? sourceTableNamed(execution, nameParts) : undefined;
    if (ofSource)
      return insertIntoSource(execution, ofSource, { plan: command.plan, byName: true }, { overwrite: false });
    const table = findRealTable(catalog, nameParts, "INSERT", "relation");
    throw new SparkError("_LEGACY_ERROR_TEMP_1012", { identifier: quotedTable(table) });
  }
  databaseOf(execution, name.database);
  if (catalog.table(name.database, name.name)) throw alreadyExists(name);
  const partitionBy = partitioning.map((column) => {
    if (column.kind !== "Attribute") throw unsupported("Partition transforms");
    return column.nameParts.join(".");
  });
  return create(execution, { ...command, partitionBy, options: command.options });
}
