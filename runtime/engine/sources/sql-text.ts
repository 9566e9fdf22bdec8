import { SparkError } from "../../errors/index";

export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const listText = (items: readonly string[]) => `[${items.join(", ")}]`;

/**
 * A list of files for one of DuckDB's readers; what its globbing would take for wildcards is quoted.
 * @throws UNSUPPORTED_FEATURE.SPARKNB of files packed as DuckDB does not unpack them
 */
export function pathList(paths: readonly string[]): string {
  const [, packing] = paths.map((path) => packed.exec(path)).find((match) => match) ?? [];
  if (packing)
    throw new SparkError("UNSUPPORTED_FEATURE.SPARKNB", { feature: `Reading ${packing.toLowerCase()} files` });
  return listText(paths.map((path) => quoteText(literalPath(path))));
}

const packed = /\.(bz2|deflate|lz4|snappy)$/i;

/** DuckDB expands `*`, `?` and `[…]` in every path; a class of one character is that character. */
const literalPath = (path: string) => path.replaceAll(/[*?[]/g, "[$&]");
