import type { PartitionEntry, TableEntry } from "../../../engine/catalog/index";
import { commitPartitions, commitWrite, type WritePlan, writtenPartitions } from "../../../engine/sources/index";
import type { Driver } from "../../driver";
import type { Execution } from "../../execute/execution";
import { localFiles } from "../../facts/local-files";
import { withLockHeld } from "../../metastore/lock";
import { partitionName } from "../show/show-partitions";
import type { RealTable } from "./find-table";

export interface TableCommit {
  readonly overwrite: boolean;
  /** Overwriting replaces only partitions that get rows. */
  readonly dynamic: boolean;
  /** Values that the statement fixes, by place of the partition column. */
  readonly fixed: readonly (string | null | undefined)[];
}

/** Moves what was written to its place in a table, and tells the catalog of its partitions; one writer at a time. */
export async function commitTable(
  { driver }: Execution,
  table: RealTable,
  { overwrite, dynamic, fixed }: TableCommit,
  write: WritePlan,
): Promise<void> {
  const { database, name, location, partitionColumns } = table;
  await withLockHeld(driver.metastore.commitLock(database, name), async () => {
    if (partitionColumns.length === 0) {
      await commitWrite(write, localFiles);
      changeTable(driver, table, (entry) => entry);
      return;
    }
    const known = driver.metastore.table(database, name)?.partitions ?? table.partitions;
    const emptied: string[] = [];
    const found = await writtenPartitions(write.staging, partitionColumns.length, localFiles);
    const written = found.map(({ values, path }) => ({ values, location: `${location}/${path}` }));
    // A partition that the statement names in full is there afterwards, also without rows.
    if (written.length === 0 && isWhole(fixed)) {
      const path = `${location}/${partitionName(partitionColumns, fixed)}`;
      written.push({ values: fixed, location: path });
      emptied.push(path);
    }
    const isReplaced = ({ values }: PartitionEntry): boolean =>
      overwrite &&
      values.every((value, i) => fixed[i] === undefined || fixed[i] === value) &&
      (!dynamic || written.some((one) => sameValues(one.values, values)));
    const replaced = known.filter(isReplaced);
    await commitPartitions(
      write,
      replaced.map((partition) => partition.location),
      localFiles,
    );
    for (const path of emptied) await localFiles.makeFolder(path);
    changeTable(driver, table, (entry) => ({
      ...entry,
      partitions: withPartitions(
        entry.partitions.filter((partition) => !replaced.some((one) => sameValues(one.values, partition.values))),
        written,
      ),
    }));
  });
}

const isWhole = (fixed: TableCommit["fixed"]): fixed is readonly (string | null)[] =>
  fixed.length > 0 && fixed.every((value) => value !== undefined);

export const sameValues = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.every((value, i) => value === b[i]);

/** In the order of their names, each once. */
export function withPartitions(
  known: readonly PartitionEntry[],
  added: readonly Pick<PartitionEntry, "values" | "location">[],
): readonly PartitionEntry[] {
  const fresh = added.filter(({ values }) => !known.some((one) => sameValues(one.values, values)));
  const createdMs = Date.now();
  return [...known, ...fresh.map((one) => ({ ...one, createdMs }))].sort((a, b) => (a.location < b.location ? -1 : 1));
}

/** Changes what the catalog knows; plans made before that are of no use. Statistics are of the rows before. */
export function changeTable(
  driver: Driver,
  { database, name }: TableEntry,
  change: (entry: TableEntry) => TableEntry,
): void {
  driver.metastore.updateTable(database, name, (entry) => {
    const { statistics: _, ...changed } = change(entry);
    return changed;
  });
  forgetAnalyses(driver);
}

export const forgetAnalyses = ({ sessions }: Driver): void => {
  for (const { analyses } of sessions.all) analyses.clear();
};
