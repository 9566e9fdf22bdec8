import { SparkError } from "../../../errors/index";
import type { DropObject } from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import type { Work } from "../../execute/execution";
import { localFiles } from "../../facts/local-files";
import { dropTable } from "../table/drop-table";
import { databaseName, findDatabase } from "./find-database";

/** @throws SCHEMA_NOT_FOUND, SCHEMA_NOT_EMPTY, UNSUPPORTED_FEATURE.DROP_DATABASE */
export async function dropNamespace(execution: Work, { nameParts, ifExists, cascade }: DropObject): Promise<undefined> {
  const { driver, session } = execution;
  const { metastore } = driver;
  const name = databaseName(nameParts, session.catalog);
  if (ifExists && !metastore.database(name)) return;
  const { location } = findDatabase(session.catalog, nameParts);
  if (name === "default") {
    const database = [session.catalog.currentCatalog, name].map(quoteIdentifier).join(".");
    throw new SparkError("UNSUPPORTED_FEATURE.DROP_DATABASE", { database });
  }
  const tables = metastore.tables(name);
  if (tables.length > 0 && !cascade) throw new SparkError("SCHEMA_NOT_EMPTY", { schemaName: quoteIdentifier(name) });
  for (const table of tables) await dropTable(execution, metastore.table(name, table)!);
  metastore.dropDatabase(name);
  if (location.startsWith(`${metastore.warehouse}/`)) await localFiles.remove(location);
}
