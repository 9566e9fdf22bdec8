/** The folder that stands for a null, and for an empty text. */
export const nullPartition = "__HIVE_DEFAULT_PARTITION__";

export interface PartitionColumn {
  readonly name: string;
  readonly value: string | null;
}

export interface PartitionPath {
  readonly columns: readonly PartitionColumn[];
  /** The folder in which the first column's folders stand. */
  readonly base: string;
}

/**
 * The columns that the names of a folder and those around it give, up to one of the base paths; undefined: none.
 * Folders below the innermost `name=value` are passed over, one among them ends the search.
 */
export function partitionPath(folder: string, basePaths: ReadonlySet<string>): PartitionPath | undefined {
  const columns: PartitionColumn[] = [];
  let current = folder;
  while (!basePaths.has(current) && current !== "") {
    const at = current.lastIndexOf("/");
    const column = partitionColumn(current.slice(at + 1));
    if (!column && columns.length > 0) break;
    if (column) columns.unshift(column);
    current = current.slice(0, at);
  }
  return columns.length > 0 ? { columns, base: current } : undefined;
}

export function partitionColumn(name: string): PartitionColumn | undefined {
  const at = name.indexOf("=");
  if (at <= 0 || at === name.length - 1) return undefined;
  const value = name.slice(at + 1);
  return { name: unescapePath(name.slice(0, at)), value: value === nullPartition ? null : unescapePath(value) };
}

/** Spark's own escaping: these characters and no others, so that spaces and letters of all scripts stay readable. */
const escaped = new Set("\"#%'*/:=?\\\u007f{[]^");

export const escapePath = (text: string) =>
  text.replaceAll(/./gsu, (character) => {
    const code = character.charCodeAt(0);
    return code < 32 || escaped.has(character) ? `%${code.toString(16).toUpperCase().padStart(2, "0")}` : character;
  });

const unescapePath = (text: string) =>
  text.replaceAll(/%([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
