import type { DatabaseEntry, SessionCatalog } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import { quoteIdentifier } from "../../../types/index";

/** The name of a database of Spark's own catalog, in lower case. @throws REQUIRES_SINGLE_PART_NAMESPACE */
export function databaseName(nameParts: readonly string[], { currentCatalog }: SessionCatalog): string {
  const own = nameParts.length > 1 && nameParts[0]!.toLowerCase() === currentCatalog ? nameParts.slice(1) : nameParts;
  if (own.length === 1) return own[0]!.toLowerCase();
  throw new SparkError("REQUIRES_SINGLE_PART_NAMESPACE", {
    sessionCatalog: currentCatalog,
    identifier: nameParts.map(quoteIdentifier).join("."),
  });
}

/** @throws SCHEMA_NOT_FOUND */
export function findDatabase(catalog: SessionCatalog, nameParts: readonly string[]): DatabaseEntry {
  const name = databaseName(nameParts, catalog);
  const found = catalog.metastore.database(name);
  if (found) return found;
  throw new SparkError("SCHEMA_NOT_FOUND", {
    schemaName: [catalog.currentCatalog, name].map(quoteIdentifier).join("."),
  });
}
