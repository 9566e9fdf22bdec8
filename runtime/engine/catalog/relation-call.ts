import { SparkError } from "../../errors/index";
import { outputOf } from "../../plan/resolved/index";
import { parseAttributeName } from "../../plan/unresolved/index";
import { quoteIdentifier, simpleString, type Value } from "../../types/index";
import type { TempView } from "./catalog";
import { type CatalogRows, tableSchema } from "./catalog-rows";
import type { TableEntry } from "./metastore";
import { namePattern } from "./name-pattern";
import type { SessionCatalog } from "./session-catalog";
import { tableName } from "./table-name";

type Args = Readonly<Record<string, unknown>>;

export const globalTempDatabase = "global_temp";
const maybe = (args: Args, name: string): string | undefined =>
  args[name] === undefined ? undefined : String(args[name]);

/** What a name of `spark.catalog` means. `key` tells it from all others. */
export type Relation = { readonly key: string } & (
  | { readonly view: TempView; readonly isGlobal: boolean }
  | { readonly table: TableEntry; readonly catalog: string }
);

export const schemaNotFound = (catalog: SessionCatalog, name: string) =>
  new SparkError("SCHEMA_NOT_FOUND", {
    schemaName: `${quoteIdentifier(catalog.currentCatalog)}.${quoteIdentifier(name)}`,
  });

function namePartsOf(args: Args): readonly string[] {
  const database = maybe(args, "dbName");
  const name = maybe(args, "tableName") ?? "";
  return database === undefined ? parseAttributeName(name) : [...parseAttributeName(database), name];
}

export function findRelation(catalog: SessionCatalog, args: Args): Relation | undefined {
  const parts = namePartsOf(args);
  const isGlobal = parts.length === 2 && parts[0]!.toLowerCase() === globalTempDatabase;
  const view = isGlobal
    ? catalog.globalTempView(parts[1]!)
    : parts.length === 1
      ? catalog.tempView(parts[0]!)
      : undefined;
  if (view) return { view, isGlobal, key: view.name };
  if (parts.length > 3) return undefined;
  const { database, name } = tableName(parts, catalog);
  const table = catalog.table(database, name);
  return table && { table, catalog: catalog.currentCatalog, key: `${database}.${name}` };
}

/** @throws TABLE_OR_VIEW_NOT_FOUND, with the path that the operation looks along */
export function relationNamed(catalog: SessionCatalog, args: Args, path: "command" | "relation"): Relation {
  const found = findRelation(catalog, args);
  if (found) return found;
  const places = [
    ...(path === "relation" ? [["system", "builtin"]] : []),
    ["system", "session"],
    [catalog.currentCatalog, catalog.currentDatabase],
  ];
  const quoted = (parts: readonly string[]) => parts.map(quoteIdentifier).join(".");
  throw new SparkError("TABLE_OR_VIEW_NOT_FOUND", {
    relationName: quoted(namePartsOf(args)),
    searchPath: `[${places.map(quoted).join(", ")}]`,
  });
}

export function tableRow(relation: Relation): readonly Value[] {
  if ("table" in relation) {
    const { name, database, comment, type } = relation.table;
    return [name, relation.catalog, [database], comment ?? null, type, false];
  }
  const { view, isGlobal } = relation;
  return [view.name, null, isGlobal ? [globalTempDatabase] : [], view.comment ?? null, "TEMPORARY", true];
}

export function columnRows(relation: Relation): readonly (readonly Value[])[] {
  const partitions = "table" in relation ? relation.table.partitionColumns : [];
  const columns = "table" in relation ? relation.table.schema.fields : outputOf(relation.view.plan);
  return columns.map(({ name, type, nullable, metadata }) => [
    name,
    typeof metadata?.comment === "string" ? metadata.comment : null,
    simpleString(type),
    nullable,
    partitions.includes(name),
    false,
    false,
  ]);
}

/** Tables and views of a database, in order, and then the session's own. @throws SCHEMA_NOT_FOUND */
export function listTables(catalog: SessionCatalog, args: Args, onlyViews: boolean): CatalogRows {
  const written = parseAttributeName(maybe(args, "dbName") ?? catalog.currentDatabase).at(-1)!;
  const database = written.toLowerCase();
  const isGlobal = database === globalTempDatabase;
  if (!isGlobal && !catalog.databaseExists(database)) throw schemaNotFound(catalog, written);
  const matches = namePattern(maybe(args, "pattern"));
  const { metastore, currentCatalog } = catalog;
  const tables = metastore
    .tables(database)
    .filter(matches)
    .flatMap((name) => metastore.table(database, name) ?? [])
    .filter((table) => !onlyViews || table.view)
    .map((table) => tableRow({ table, catalog: currentCatalog, key: table.name }));
  const views = (list: readonly TempView[], global: boolean) =>
    list
      .filter((view) => matches(view.name))
      .map((view) => tableRow({ view, isGlobal: global, key: view.name }))
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return {
    schema: tableSchema,
    rows: [
      ...tables,
      ...(isGlobal ? views(catalog.globalTempViews.list(), true) : []),
      ...views(catalog.tempViews(), false),
    ],
  };
}
