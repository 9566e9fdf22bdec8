import { SparkError } from "../../errors/index";
import { quoteIdentifier } from "../../types/index";
import type { TableEntry } from "./metastore";

/** Database and name of a table as metadata holds them: in lower case. */
export interface TableName {
  readonly database: string;
  readonly name: string;
}

interface Namespace {
  readonly currentCatalog: string;
  readonly currentDatabase: string;
}

/** @throws REQUIRES_SINGLE_PART_NAMESPACE */
export function tableName(nameParts: readonly string[], { currentCatalog, currentDatabase }: Namespace): TableName {
  const own = nameParts.length > 2 && nameParts[0]!.toLowerCase() === currentCatalog ? nameParts.slice(1) : nameParts;
  if (own.length > 2) {
    throw new SparkError("REQUIRES_SINGLE_PART_NAMESPACE", {
      sessionCatalog: currentCatalog,
      identifier: nameParts.map(quoteIdentifier).join("."),
    });
  }
  const database = own.length === 2 ? own[0]! : currentDatabase;
  return { database: database.toLowerCase(), name: own.at(-1)!.toLowerCase() };
}

/** `` `spark_catalog`.`db`.`t` `` */
export const quotedTable = ({ database, name }: TableName | TableEntry, catalog = "spark_catalog"): string =>
  [catalog, database, name].map(quoteIdentifier).join(".");
