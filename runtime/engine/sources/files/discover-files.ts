import { SparkError } from "../../../errors/index";
import type { FileEntry } from "../../../plan/resolved/index";
import { type DataType, type StructType, stringType, structField, structType } from "../../../types/index";
import { flagOption, readOptions, textOption } from "../option-table";
import type { SourceOptions } from "../source";
import { expandPaths } from "./expand-paths";
import type { FileSystem } from "./file-system";
import { globToRegExp } from "./glob";
import { type PartitionPath, partitionPath } from "./partition-path";
import { partitionType } from "./partition-type";

export interface DiscoverRequest {
  /** Absolute; wildcards allowed. */
  readonly paths: readonly string[];
  readonly options: SourceOptions;
  readonly caseSensitive: boolean;
  /** `spark.sql.sources.partitionColumnTypeInference.enabled` */
  readonly infersPartitionTypes: boolean;
  /** The user's: decides the type of partition columns that it names. */
  readonly schema?: StructType;
}

export interface DiscoveredFiles {
  /** In the order of their paths. */
  readonly files: readonly FileEntry[];
  readonly partitionSchema: StructType;
}

const table = {
  recursive: flagOption(false, "recursiveFileLookup"),
  nameGlob: textOption(undefined, "pathGlobFilter"),
  modifiedBefore: textOption(undefined, "modifiedBefore"),
  modifiedAfter: textOption(undefined, "modifiedAfter"),
  basePath: textOption(undefined, "basePath"),
};

type ListedFile = Omit<FileEntry, "partitionValues">;

/** The files that paths stand for, and the columns that their folders' names give. */
export async function discoverFiles(request: DiscoverRequest, fileSystem: FileSystem): Promise<DiscoveredFiles> {
  const options = readOptions(table, request.options);
  const roots = await expandPaths(request.paths, fileSystem);
  const listed: ListedFile[] = [];
  const folders: string[] = [];
  for (const root of roots) {
    const isFolder = await walk(trimSlash(root), true, fileSystem, listed);
    folders.push(isFolder ? trimSlash(root) : parent(root));
  }
  const pattern = options.nameGlob === undefined ? undefined : globToRegExp(options.nameGlob);
  const kept = listed.filter(
    ({ path, modifiedMs }) =>
      (!pattern || pattern.test(path.slice(path.lastIndexOf("/") + 1))) &&
      modifiedMs < instant(options.modifiedBefore, Number.POSITIVE_INFINITY) &&
      modifiedMs > instant(options.modifiedAfter, Number.NEGATIVE_INFINITY),
  );
  if (options.recursive) return withoutPartitions(kept);
  const basePaths = new Set(options.basePath === undefined ? folders : [trimSlash(stripScheme(options.basePath))]);
  return withPartitions(kept, basePaths, new Set(folders), request);
}

/** Whether the path is a folder. Folders in folders are entered in the order of their names. */
async function walk(path: string, isRoot: boolean, fileSystem: FileSystem, found: ListedFile[]): Promise<boolean> {
  const status = await fileSystem.stat(path);
  if (!status) return false;
  if (!status.isFolder) {
    found.push({ path, size: status.size, modifiedMs: status.modifiedMs });
    return false;
  }
  const names = [...(await fileSystem.list(path))].filter((name) => !isHidden(name)).sort();
  for (const name of names) await walk(`${path === "/" ? "" : path}/${name}`, false, fileSystem, found);
  return isRoot;
}

/** Left by writers on their way; `_name=value` is a partition. */
const isHidden = (name: string) =>
  (name.startsWith("_") && !name.includes("=")) || name.startsWith(".") || name.endsWith("._COPYING_");

const withoutPartitions = (files: readonly ListedFile[]): DiscoveredFiles => ({
  files: files.map((file) => ({ ...file, partitionValues: [] })),
  partitionSchema: structType([]),
});

function withPartitions(
  files: readonly ListedFile[],
  basePaths: ReadonlySet<string>,
  roots: ReadonlySet<string>,
  request: DiscoverRequest,
): DiscoveredFiles {
  const paths = files.map(({ path }) => partitionPath(parent(path), basePaths));
  const found = paths.filter((path) => path !== undefined);
  // Folders that are no partitions are not read.
  if (found.length === 0) return withoutPartitions(files.filter(({ path }) => roots.has(parent(path))));
  checkSameColumns(paths, files, request.caseSensitive);
  const names = found[0]!.columns.map(({ name }) => name);
  const fields = names.map((name, place) => {
    const values = [...new Set(found.map(({ columns }) => columns[place]!.value))];
    return structField(name, typeOf(name, values, request));
  });
  return {
    files: files.map((file, index) => ({ ...file, partitionValues: paths[index]!.columns.map(({ value }) => value) })),
    partitionSchema: structType(fields),
  };
}

function typeOf(
  name: string,
  values: readonly (string | null)[],
  { schema, infersPartitionTypes, caseSensitive }: DiscoverRequest,
): DataType {
  const fold = (text: string) => (caseSensitive ? text : text.toLowerCase());
  const given = schema?.fields.find((field) => fold(field.name) === fold(name));
  if (given) return given.type;
  return infersPartitionTypes ? partitionType(values) : stringType;
}

function checkSameColumns(
  paths: readonly (PartitionPath | undefined)[],
  files: readonly ListedFile[],
  caseSensitive: boolean,
): void {
  const bases = new Set(paths.map((path, index) => path?.base ?? parent(files[index]!.path)));
  if (bases.size > 1) {
    const discoveredBasePaths = [...bases].map((base) => `\n\tfile:${base}`).join("");
    throw new SparkError("CONFLICTING_DIRECTORY_STRUCTURES", { discoveredBasePaths }, "SparkRuntimeException");
  }
  const lists = new Set(
    paths.map((path) => path!.columns.map(({ name }) => (caseSensitive ? name : name.toLowerCase())).join(", ")),
  );
  if (lists.size === 1) return;
  const distinctPartColLists = [...lists]
    .map((list, index) => `\n\tPartition column name list #${index}: ${list}`)
    .join("");
  const suspiciousPaths = [...new Set(files.map(({ path }) => `\n\tfile:${parent(path)}`))].join("");
  throw new SparkError(
    "CONFLICTING_PARTITION_COLUMN_NAMES",
    { distinctPartColLists, suspiciousPaths },
    "SparkRuntimeException",
  );
}

const parent = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const trimSlash = (path: string) => (path.length > 1 ? path.replace(/\/+$/, "") : path);
/** A path without `file:`. */
export const stripScheme = (path: string) => path.replace(/^file:(\/\/)?(?=\/)/, "");

function instant(text: string | undefined, absent: number): number {
  return text === undefined ? absent : Date.parse(/[zZ]|[+-]\d{2}:\d{2}$/.test(text) ? text : `${text}Z`);
}
