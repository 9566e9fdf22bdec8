import type { FileEntry } from "../../../plan/resolved/index";
import type { SourceOptions } from "../source";
import { discoverFiles } from "./discover-files";
import type { FileSystem } from "./file-system";

export interface TableFolder {
  readonly path: string;
  /** Of the partition that the folder is. */
  readonly values: readonly (string | null)[];
}

/** The files of a table's folders, in their order. Names of folders inside them mean nothing; a folder may be missing. */
export async function listTableFiles(
  folders: readonly TableFolder[],
  options: SourceOptions,
  fileSystem: FileSystem,
): Promise<readonly FileEntry[]> {
  const found: FileEntry[] = [];
  for (const { path, values } of folders) {
    if (!(await fileSystem.stat(path))) continue;
    const { files } = await discoverFiles(
      {
        paths: [path],
        options: { ...options, recursiveFileLookup: "true" },
        caseSensitive: false,
        infersPartitionTypes: false,
      },
      fileSystem,
    );
    found.push(...files.map((file) => ({ ...file, partitionValues: values })));
  }
  return found;
}
