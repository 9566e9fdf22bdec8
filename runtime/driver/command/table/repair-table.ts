import { quotedTable } from "../../../engine/catalog/index";
import { discoverFiles } from "../../../engine/sources/index";
import { SparkError } from "../../../errors/index";
import type { RepairTable } from "../../../plan/unresolved/index";
import type { Work } from "../../execute/execution";
import { localFiles } from "../../facts/local-files";
import { changeTable, withPartitions } from "./commit-table";
import { findRealTable } from "./find-table";

/** MSCK REPAIR TABLE: the partitions that the table's folder holds become known, those whose folders are gone are forgotten. */
export async function repairTable(execution: Work, { nameParts, adds, drops }: RepairTable): Promise<undefined> {
  const table = findRealTable(execution.session.catalog, nameParts, "MSCK REPAIR TABLE");
  if (table.partitionColumns.length === 0) {
    throw new SparkError("NOT_A_PARTITIONED_TABLE", {
      operation: "MSCK REPAIR TABLE",
      tableIdentWithDB: quotedTable(table),
    });
  }
  const found = adds ? await partitionsIn(table.location, table.partitionColumns.length) : [];
  const gone = new Set<string>();
  if (drops) for (const { location } of table.partitions) if (!(await localFiles.stat(location))) gone.add(location);
  changeTable(execution.driver, table, (entry) => ({
    ...entry,
    partitions: withPartitions(
      entry.partitions.filter(({ location }) => !gone.has(location)),
      found,
    ),
  }));
}

async function partitionsIn(location: string, depth: number) {
  if (!(await localFiles.stat(location))) return [];
  const request = { paths: [location], options: {}, caseSensitive: false, infersPartitionTypes: false };
  const { files } = await discoverFiles(request, localFiles);
  return files
    .filter(({ partitionValues }) => partitionValues.length === depth)
    .map(({ path, partitionValues }) => ({
      values: partitionValues,
      location: path
        .slice(location.length + 1)
        .split("/")
        .slice(0, depth)
        .reduce((at, name) => `${at}/${name}`, location),
    }))
    .filter((one, i, all) => all.findIndex((other) => other.location === one.location) === i);
}
