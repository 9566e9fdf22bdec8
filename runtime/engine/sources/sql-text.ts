export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const listText = (items: readonly string[]) => `[${items.join(", ")}]`;

/** A list of files for one of DuckDB's readers; what its globbing would take for wildcards is quoted. */
export const pathList = (paths: readonly string[]) => listText(paths.map((path) => quoteText(literalPath(path))));

/** DuckDB expands `*`, `?` and `[…]` in every path; a class of one character is that character. */
const literalPath = (path: string) => path.replaceAll(/[*?[]/g, "[$&]");
