import { namePattern } from "../../../engine/catalog/index";
import { outputOf, type Plan } from "../../../plan/resolved/index";
import type { ShowObjects } from "../../../plan/unresolved/index";
import { analyzePlan } from "../../analysis/analyze";
import type { Execution } from "../../execute/execution";
import { builtInFunctions } from "../describe/built-in-function";
import { findDatabase } from "../namespace/find-database";
import { answer, text } from "../rows";
import { findTable, tempViewNamed } from "../table/find-table";
import { showCreateTable } from "./show-create-table";
import { showProperties } from "./show-properties";
import { showTablePartition, showTables } from "./show-tables";

type Show = (execution: Execution, command: ShowObjects) => Plan | Promise<Plan>;

const list = (column: string, names: readonly string[], { pattern }: ShowObjects): Plan =>
  answer(
    [text(column)],
    names.filter(namePattern(pattern)).map((name) => [name]),
  );

/** SHOW …: names that match the pattern, in order. */
const shows: { readonly [K in ShowObjects["what"]]: Show } = {
  tables: (execution, command) =>
    command.partition ? showTablePartition(execution, command, command.partition) : showTables(execution, command),
  views: showTables,
  namespaces: ({ session }, command) => list("namespace", session.catalog.databases(), command),
  current_namespace: ({ session: { catalog } }) =>
    answer([text("catalog"), text("namespace")], [[catalog.currentCatalog, catalog.currentDatabase]]),
  catalogs: ({ session }, command) => list("catalog", [session.catalog.currentCatalog], command),
  functions: showFunctions,
  columns: showColumns,
  create_table: showCreateTable,
  tblproperties: showProperties,
};

/** Those of the catalog are matched by their name alone, and shown with all of it. */
async function showFunctions({ session }: Execution, { functions, nameParts, pattern }: ShowObjects): Promise<Plan> {
  const { catalog, temporary } = session;
  const { name: database } = findDatabase(catalog, nameParts ?? [catalog.currentDatabase]);
  const fits = namePattern(pattern);
  const own = catalog.metastore.functions(database).filter(fits);
  const builtIn = functions === "user" ? [] : await builtInFunctions();
  const names = [
    ...builtIn.map(({ name }) => name).filter(fits),
    ...(functions === "system" ? [] : temporary.functionNames.filter(fits)),
    ...(functions === "system" ? [] : own.map((name) => [catalog.currentCatalog, database, name].join("."))),
  ];
  return answer(
    [text("function")],
    names.sort().map((name) => [name]),
  );
}

export const show: Show = (execution, command) => shows[command.what](execution, command);

async function showColumns({ driver, session, operation }: Execution, { nameParts = [] }: ShowObjects): Promise<Plan> {
  if (!tempViewNamed(session.catalog, nameParts)) findTable(session.catalog, nameParts);
  const table = await analyzePlan(driver, session, { kind: "Table", nameParts }, operation.signal);
  return answer(
    [text("col_name")],
    outputOf(table).map(({ name }) => [name]),
  );
}
