import { SparkError } from "../../errors/index";
import { outputOf } from "../../plan/resolved/index";
import { parseAttributeName } from "../../plan/unresolved/index";
import { quoteIdentifier, simpleString, type Value } from "../../types/index";
import type { TempView } from "./catalog";
import {
  type CatalogRows,
  columnSchema,
  databaseSchema,
  functionSchema,
  nothing,
  single,
  tableSchema,
} from "./catalog-rows";
import { namePattern } from "./name-pattern";
import type { SessionCatalog } from "./session-catalog";

type Args = Readonly<Record<string, unknown>>;
type Call = (catalog: SessionCatalog, args: Args, functions: readonly string[]) => CatalogRows;

const globalTempDatabase = "global_temp";
const text = (args: Args, name: string): string => String(args[name] ?? "");
const maybe = (args: Args, name: string): string | undefined =>
  args[name] === undefined ? undefined : text(args, name);

const schemaNotFound = (catalog: SessionCatalog, name: string) =>
  new SparkError("SCHEMA_NOT_FOUND", {
    schemaName: `${quoteIdentifier(catalog.currentCatalog)}.${quoteIdentifier(name)}`,
  });

/** @throws TABLE_OR_VIEW_NOT_FOUND */
function viewNamed(catalog: SessionCatalog, args: Args): { view: TempView; isGlobal: boolean } {
  const parts = parseAttributeName(text(args, "tableName"));
  const database = maybe(args, "dbName") ?? (parts.length > 1 ? parts.at(-2) : undefined);
  const found = findView(catalog, parts.at(-1)!, database);
  if (found) return found;
  throw new SparkError("TABLE_OR_VIEW_NOT_FOUND", {
    relationName: (database === undefined ? parts.slice(-1) : [database, parts.at(-1)!]).map(quoteIdentifier).join("."),
    searchPath: `[\`system\`.\`session\`, ${quoteIdentifier(catalog.currentCatalog)}.${quoteIdentifier(catalog.currentDatabase)}]`,
  });
}

function findView(catalog: SessionCatalog, name: string, database: string | undefined) {
  const isGlobal = database?.toLowerCase() === globalTempDatabase;
  const view = isGlobal ? catalog.globalTempView(name) : database === undefined ? catalog.tempView(name) : undefined;
  return view && { view, isGlobal };
}

const viewRow = (view: TempView, isGlobal: boolean): readonly Value[] => [
  view.name,
  null,
  isGlobal ? [globalTempDatabase] : [],
  view.comment ?? null,
  "TEMPORARY",
  true,
];

function views(catalog: SessionCatalog, args: Args): CatalogRows {
  const database = maybe(args, "dbName");
  const isGlobal = database?.toLowerCase() === globalTempDatabase;
  if (database !== undefined && !isGlobal && !catalog.databaseExists(database)) throw schemaNotFound(catalog, database);
  const matches = namePattern(maybe(args, "pattern"));
  const rows = (list: readonly TempView[], global: boolean) =>
    list
      .filter((view) => matches(view.name))
      .map((view) => viewRow(view, global))
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return {
    schema: tableSchema,
    rows: [...(isGlobal ? rows(catalog.globalTempViews.list(), true) : []), ...rows(catalog.tempViews(), false)],
  };
}

const functionRow = (name: string): readonly Value[] => [name, null, null, null, name, true];

const databaseRow = (catalog: SessionCatalog, name: string): readonly Value[] => [
  name,
  catalog.currentCatalog,
  name === "default" ? "default database" : null,
  "",
];

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
      .map((name) => databaseRow(catalog, name)),
  }),
  get_database: (catalog, args) => {
    const name = text(args, "dbName");
    if (!catalog.databaseExists(name)) throw schemaNotFound(catalog, name);
    return { schema: databaseSchema, rows: [databaseRow(catalog, name.toLowerCase())] };
  },
  database_exists: (catalog, args) => {
    const name = text(args, "dbName");
    return single("boolean", catalog.databaseExists(name) || name.toLowerCase() === globalTempDatabase);
  },
  list_tables: views,
  list_views: views,
  get_table: (catalog, args) => {
    const { view, isGlobal } = viewNamed(catalog, args);
    return { schema: tableSchema, rows: [viewRow(view, isGlobal)] };
  },
  table_exists: (catalog, args) => {
    const parts = parseAttributeName(text(args, "tableName"));
    const database = maybe(args, "dbName") ?? (parts.length > 1 ? parts.at(-2) : undefined);
    return single("boolean", findView(catalog, parts.at(-1)!, database) !== undefined);
  },
  list_columns: (catalog, args) => ({
    schema: columnSchema,
    rows: outputOf(viewNamed(catalog, args).view.plan).map(({ name, type, nullable, metadata }) => [
      name,
      typeof metadata?.comment === "string" ? metadata.comment : null,
      simpleString(type),
      nullable,
      false,
      false,
      false,
    ]),
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
  is_cached: (catalog, args) => single("boolean", catalog.isMarkedCached(viewNamed(catalog, args).view.name)),
  cache_table: (catalog, args) => {
    catalog.markCached(viewNamed(catalog, args).view.name, true);
    return nothing;
  },
  uncache_table: (catalog, args) => {
    catalog.markCached(viewNamed(catalog, args).view.name, false);
    return nothing;
  },
  clear_cache: (catalog) => {
    catalog.clearCacheMarks();
    return nothing;
  },
  refresh_table: (catalog, args) => {
    viewNamed(catalog, args);
    return nothing;
  },
  refresh_by_path: () => nothing,
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
