import { quotedTable, type TableEntry, tableName } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import { quoteIdentifier } from "../../../types/index";
import type { Execution } from "../../execute/execution";
import { localFiles } from "../../facts/local-files";
import { forgetAnalyses } from "./commit-table";

/** ALTER TABLE … RENAME TO: inside its database. A managed table's folder takes the new name too. */
export async function renameTable(execution: Execution, table: TableEntry, to: readonly string[]): Promise<undefined> {
  const { driver, session } = execution;
  const { metastore } = driver;
  const { database, name } = table;
  const target = tableName(to.length === 1 ? [database, to[0]!] : to, session.catalog);
  if (target.database !== database) {
    throw new SparkError("RENAME_TABLE_SOURCE_DESTINATION_DATABASE_MISMATCH", {
      db: quoteIdentifier(database),
      newDb: quoteIdentifier(target.database),
    });
  }
  const relationName = `${quoteIdentifier(database)}.${quoteIdentifier(target.name)}`;
  if (metastore.table(database, target.name)) throw new SparkError("TABLE_OR_VIEW_ALREADY_EXISTS", { relationName });
  const from = table.location;
  const location = table.type === "MANAGED" && from ? `${from.slice(0, from.lastIndexOf("/"))}/${target.name}` : from;
  if (location !== undefined && location !== from && (await localFiles.stat(location))) {
    throw new SparkError("LOCATION_ALREADY_EXISTS", {
      location: `'file:${location}'`,
      identifier: quotedTable(target),
    });
  }
  const moved = (path: string) =>
    from && path.startsWith(`${from}/`) ? `${location}${path.slice(from.length)}` : path;
  const entry = {
    ...table,
    name: target.name,
    ...(location !== undefined && { location }),
    partitions: table.partitions.map((one) => ({ ...one, location: moved(one.location) })),
  };
  if (!metastore.renameTable(database, name, entry))
    throw new SparkError("TABLE_OR_VIEW_ALREADY_EXISTS", { relationName });
  if (from !== undefined && location !== undefined && location !== from) await localFiles.move(from, location);
  forgetAnalyses(driver);
}
