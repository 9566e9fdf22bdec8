import type { FileSystem } from "../files/file-system";
import { partitionColumn } from "../files/partition-path";
import { folderName } from "./finish-folder";

export interface WrittenPartition {
  readonly values: readonly (string | null)[];
  /** Below the table's folder: `p=1/q=a`. */
  readonly path: string;
}

/** The partitions that a write has left in its staging folder, before they are committed. */
export async function writtenPartitions(
  folder: string,
  depth: number,
  files: FileSystem,
  above: WrittenPartition = { values: [], path: "" },
): Promise<readonly WrittenPartition[]> {
  if (depth === 0) return [above];
  const found: WrittenPartition[] = [];
  for (const name of [...(await files.list(folder))].sort()) {
    const final = folderName(name);
    const column = partitionColumn(final);
    if (!column) continue;
    const path = above.path === "" ? final : `${above.path}/${final}`;
    const inside = { values: [...above.values, column.value], path };
    found.push(...(await writtenPartitions(`${folder}/${name}`, depth - 1, files, inside)));
  }
  return found;
}
