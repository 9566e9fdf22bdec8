import { quotedTable } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { TruncateTable } from "../../../plan/unresolved/index";
import type { Work } from "../../execute/execution";
import { localFiles } from "../../facts/local-files";
import { withLockHeld } from "../../metastore/lock";
import { changeTable } from "./commit-table";
import { findRealTable } from "./find-table";
import { fittingPartitions, partitionValues } from "./partition-values";
import { refused, sourceTableNamed } from "./source-table";

/** TRUNCATE TABLE: the rows go, partitions stay known. @throws CANNOT_TRUNCATE_EXTERNAL_TABLE */
export async function truncateTable(
  execution: Work,
  { nameParts, partition = [] }: TruncateTable,
  calledAs = "TRUNCATE TABLE",
): Promise<undefined> {
  const { driver, session } = execution;
  const ofSource = sourceTableNamed(execution, nameParts);
  if (ofSource) throw refused(ofSource.entry, "truncates");
  const table = findRealTable(session.catalog, nameParts, calledAs);
  const { database, name, location, partitionColumns } = table;
  if (table.type === "EXTERNAL") {
    throw new SparkError("CANNOT_TRUNCATE_EXTERNAL_TABLE", { tableName: quotedTable(table) });
  }
  if (partition.length > 0 && partitionColumns.length === 0) {
    throw new SparkError("_LEGACY_ERROR_TEMP_1267", { tableIdentWithDB: quotedTable(table) });
  }
  const wanted = await partitionValues(execution, table, partition);
  const emptied =
    partitionColumns.length === 0 ? [location] : fittingPartitions(table, wanted).map((one) => one.location);
  await withLockHeld(driver.metastore.commitLock(database, name), async () => {
    for (const folder of emptied) {
      await localFiles.remove(folder);
      await localFiles.makeFolder(folder);
    }
    changeTable(driver, table, (entry) => entry);
  });
}
