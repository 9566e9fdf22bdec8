import { type SessionCatalog, type TableEntry, tableName } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import { quoteIdentifier } from "../../../types/index";

const quoted = (parts: readonly string[]) => parts.map(quoteIdentifier).join(".");

/** Where a statement looks a name up, as its error prints it. */
const paths = {
  relation: [
    ["system", "builtin"],
    ["system", "session"],
  ],
  command: [["system", "session"]],
  object: [],
} as const;
export type LookUp = keyof typeof paths;

export function tableNotFound(catalog: SessionCatalog, nameParts: readonly string[], lookUp: LookUp): SparkError {
  const own = [catalog.currentCatalog, catalog.currentDatabase];
  const shown =
    lookUp !== "object" || nameParts.length > 2
      ? nameParts
      : [catalog.currentCatalog, ...(nameParts.length === 1 ? [catalog.currentDatabase] : []), ...nameParts];
  return new SparkError("TABLE_OR_VIEW_NOT_FOUND", {
    relationName: quoted(shown),
    searchPath: `[${[...paths[lookUp], own].map(quoted).join(", ")}]`,
  });
}

/** @throws TABLE_OR_VIEW_NOT_FOUND */
export function findTable(
  catalog: SessionCatalog,
  nameParts: readonly string[],
  lookUp: LookUp = "command",
): TableEntry {
  const { database, name } = tableName(nameParts, catalog);
  const found = catalog.table(database, name);
  if (found) return found;
  throw tableNotFound(catalog, nameParts, lookUp);
}

/** The temp view that a name means before any table. */
export function tempViewNamed(catalog: SessionCatalog, nameParts: readonly string[]) {
  if (nameParts.length === 1) return catalog.tempView(nameParts[0]!);
  if (nameParts.length === 2 && nameParts[0]!.toLowerCase() === "global_temp")
    return catalog.globalTempView(nameParts[1]!);
  return undefined;
}

/**
 * A table of files.
 * @throws TABLE_OR_VIEW_NOT_FOUND, EXPECT_TABLE_NOT_VIEW, NOT_SUPPORTED_COMMAND_FOR_V2_TABLE for one of a data source of Python's
 */
export function findRealTable(
  catalog: SessionCatalog,
  nameParts: readonly string[],
  operation: string,
  lookUp: LookUp = "command",
  sub: "NO_ALTERNATIVE" | "USE_ALTER_VIEW" = "NO_ALTERNATIVE",
): TableEntry & { readonly location: string; readonly provider: string } {
  const isTemporary = tempViewNamed(catalog, nameParts) !== undefined;
  const entry = isTemporary ? undefined : findTable(catalog, nameParts, lookUp);
  if (entry?.location !== undefined && entry.provider !== undefined)
    return { ...entry, location: entry.location, provider: entry.provider };
  if (entry?.provider !== undefined)
    throw new SparkError("NOT_SUPPORTED_COMMAND_FOR_V2_TABLE", { cmd: operation }, "AnalysisException");
  const viewName = entry ? quoted([catalog.currentCatalog, entry.database, entry.name]) : quoted(nameParts);
  throw new SparkError(`EXPECT_TABLE_NOT_VIEW.${sub}`, { viewName, operation });
}

export type RealTable = ReturnType<typeof findRealTable>;
