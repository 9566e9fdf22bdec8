import type { FileEntry } from "../../../plan/resolved/index";
import type { SourceOptions } from "../source";
import { discoverFiles } from "./discover-files";
import type { FileSystem } from "./file-system";

export interface TableFolder {
  readonly path: string;
  /** Of the partition that the folder is. */
  readonly values: readonly (string | null)[];
}

/** The files of a table's folders, in their order. Folders inside them are not entered; a folder may be missing, or be a file. */
export async function listTableFiles(
  folders: readonly TableFolder[],
  options: SourceOptions,
  fileSystem: FileSystem,
): Promise<readonly FileEntry[]> {
  const found: FileEntry[] = [];
  const isRecursive = Object.entries(options).some(
    ([name, text]) => name.toLowerCase() === "recursivefilelookup" && text.toLowerCase() === "true",
  );
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
    const inside = isRecursive ? files : files.filter((file) => file.path === path || isIn(file.path, path));
    found.push(...inside.map((file) => ({ ...file, partitionValues: values })));
  }
  return found;
}

const isIn = (path: string, folder: string) => path.slice(0, path.lastIndexOf("/")) === folder.replace(/\/+$/, "");
