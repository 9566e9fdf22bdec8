import { SparkError } from "../../errors/index";
import { parseAttributeName } from "../../plan/unresolved/index";
import { quoteIdentifier, type Value } from "../../types/index";
import {
  type CatalogRows,
  columnSchema,
  databaseSchema,
  functionSchema,
  nothing,
  single,
  tableSchema,
} from "./catalog-rows";
import type { DatabaseEntry } from "./metastore";
import { namePattern } from "./name-pattern";
import {
  columnRows,
  findRelation,
  globalTempDatabase,
  listTables,
  relationNamed,
  schemaNotFound,
  tableRow,
} from "./relation-call";
import type { SessionCatalog } from "./session-catalog";

type Args = Readonly<Record<string, unknown>>;
type Call = (catalog: SessionCatalog, args: Args, functions: readonly string[]) => CatalogRows;

const text = (args: Args, name: string): string => String(args[name] ?? "");
const maybe = (args: Args, name: string): string | undefined =>
  args[name] === undefined ? undefined : text(args, name);

const functionRow = (name: string): readonly Value[] => [name, null, null, null, name, true];

const databaseRow = (catalog: SessionCatalog, { name, comment, location }: DatabaseEntry): readonly Value[] => [
  name,
  catalog.currentCatalog,
  comment,
  `file:${location}`,
];

/** A database may be named with its catalog. */
function database(catalog: SessionCatalog, args: Args): DatabaseEntry {
  const name = databaseNamed(catalog, args);
  const found = catalog.metastore.database(name.toLowerCase());
  if (found) return found;
  throw schemaNotFound(catalog, name);
}

function databaseNamed(catalog: SessionCatalog, args: Args): string {
  const parts = parseAttributeName(text(args, "dbName"));
  return parts.length > 1 && parts[0]!.toLowerCase() === catalog.currentCatalog
    ? parts.slice(1).join(".")
    : parts.join(".");
}

function setCurrentCatalog(catalog: SessionCatalog, args: Args): CatalogRows {
  const name = text(args, "catalogName");
  if (name.toLowerCase() === catalog.currentCatalog) return nothing;
  throw new SparkError(
    "CATALOG_NOT_FOUND",
    { catalogName: quoteIdentifier(name), config: `"spark.sql.catalog.${name}"` },
    "SparkException",
  );
}

/** `spark.catalog`'s operations, under the names they have in Spark Connect's messages. */
const calls: Readonly<Record<string, Call>> = {
  current_catalog: (catalog) => single("string", catalog.currentCatalog),
  set_current_catalog: setCurrentCatalog,
  list_catalogs: (catalog, args) => ({
    schema: { kind: "struct", fields: databaseSchema.fields.filter((_, i) => i === 0 || i === 2) },
    rows: [[catalog.currentCatalog, null]].filter(([name]) => namePattern(maybe(args, "pattern"))(name!)),
  }),
  current_database: (catalog) => single("string", catalog.currentDatabase),
  set_current_database: (catalog, args) => {
    catalog.useDatabase(text(args, "dbName"));
    return nothing;
  },
  list_databases: (catalog, args) => ({
    schema: databaseSchema,
    rows: catalog
      .databases()
      .filter(namePattern(maybe(args, "pattern")))
      .flatMap((name) => catalog.metastore.database(name) ?? [])
      .map((entry) => databaseRow(catalog, entry)),
  }),
  get_database: (catalog, args) => ({ schema: databaseSchema, rows: [databaseRow(catalog, database(catalog, args))] }),
  database_exists: (catalog, args) => {
    const name = databaseNamed(catalog, args);
    return single("boolean", catalog.databaseExists(name) || name.toLowerCase() === globalTempDatabase);
  },
  list_tables: (catalog, args) => listTables(catalog, args, false),
  list_views: (catalog, args) => listTables(catalog, args, true),
  get_table: (catalog, args) => ({ schema: tableSchema, rows: [tableRow(relationNamed(catalog, args, "command"))] }),
  table_exists: (catalog, args) => single("boolean", findRelation(catalog, args) !== undefined),
  list_columns: (catalog, args) => ({
    schema: columnSchema,
    rows: columnRows(relationNamed(catalog, args, "command")),
  }),
  list_functions: (_catalog, args, functions) => ({
    schema: functionSchema,
    rows: functions.filter(namePattern(maybe(args, "pattern"))).map(functionRow),
  }),
  get_function: (catalog, args, functions) => {
    const name = text(args, "functionName");
    if (functions.includes(name.toLowerCase()))
      return { schema: functionSchema, rows: [functionRow(name.toLowerCase())] };
    const own = `${quoteIdentifier(catalog.currentCatalog)}.${quoteIdentifier(catalog.currentDatabase)}`;
    throw new SparkError("UNRESOLVED_ROUTINE", {
      routineName: quoteIdentifier(name),
      searchPath: `[\`system\`.\`builtin\`, \`system\`.\`session\`, ${own}]`,
    });
  },
  function_exists: (_catalog, args, functions) =>
    single("boolean", functions.includes(text(args, "functionName").toLowerCase())),
  drop_temp_view: (catalog, args) => single("boolean", catalog.dropTempView(text(args, "viewName"))),
  drop_global_temp_view: (catalog, args) => single("boolean", catalog.dropGlobalTempView(text(args, "viewName"))),
  // The driver, which keeps the rows, says so.
  is_cached: (_catalog, args) => single("boolean", args.isCached === true),
  cache_table: () => nothing,
  uncache_table: () => nothing,
  clear_cache: () => nothing,
  refresh_table: () => nothing,
  refresh_by_path: () => nothing,
  done: () => nothing,
};

/**
 * Carries out one of `spark.catalog`'s operations; some of them change the catalog.
 * @throws UNSUPPORTED_CALL for operations on persistent tables, and what the operation itself finds wrong
 */
export function callCatalog(
  catalog: SessionCatalog,
  operation: string,
  args: Args,
  functions: readonly string[],
): CatalogRows {
  const call = calls[operation];
  if (call) return call(catalog, args, functions);
  throw new SparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", {
    methodName: operation,
    className: "org.apache.spark.sql.catalog.Catalog",
  });
}
