import { pathList, quoteText } from "./sql-text";

export interface LineReading {
  readonly paths: readonly string[];
  readonly encoding: string | undefined;
  /** Absent: any of \n, \r\n, \r. */
  readonly lineSep: string | undefined;
  /** Lines left out at the head of every file. */
  readonly skip?: number;
}

/**
 * A FROM item of column `line`, one row per line of text, with `filename` and `file_index` beside it.
 * DuckDB's CSV reader without separator and quote: it reads in parallel and unpacks by the file's extension.
 */
export function linesItem({ paths, encoding, lineSep, skip = 0 }: LineReading): string {
  if (lineSep !== undefined && !isUsualSeparator(lineSep)) return splitItem(paths, lineSep, skip);
  const options = [
    "columns = {'line': 'VARCHAR'}",
    "auto_detect = false",
    "header = false",
    "delim = ''",
    "quote = ''",
    "escape = ''",
    "strict_mode = false",
    "force_not_null = ['line']",
    ...lineSizes,
    ...(skip > 0 ? [`skip = ${skip}`] : []),
    ...encodingOption(encoding),
  ];
  return `read_csv(${pathList(paths)}, ${options.join(", ")})`;
}

/** Whether lines end as they mostly do, so that files need not be read as wholes. */
export const isUsualSeparator = (lineSep: string | undefined) =>
  lineSep === undefined || lineSep === "\n" || lineSep === "\r\n" || lineSep === "\r";

/**
 * The same by cutting whole files, which is exact for any separator, and for none given where files mix them. A separator at the end
 * ends the last line and starts none.
 */
export function splitItem(paths: readonly string[], lineSep: string | undefined, skip = 0): string {
  const separator = quoteText(lineSep ?? "\n");
  const read = lineSep === undefined ? "replace(replace(content, '\r\n', '\n'), '\r', '\n') AS content" : "content";
  const body = `CASE WHEN ends_with(content, ${separator}) THEN content[:-${(lineSep ?? "\n").length + 1}] ELSE content END`;
  const texts = paths.map(
    (path, index) => `SELECT ${index} AS file_index, filename, ${read} FROM read_text(${pathList([path])})`,
  );
  const cut = `string_split(${body}, ${separator})${skip > 0 ? `[${skip + 1}:]` : ""}`;
  const lists = `SELECT file_index, filename, ${cut} AS lines FROM (${texts.join(" UNION ALL ")}) AS texts WHERE content <> ''`;
  return `(SELECT file_index, filename, unnest(lines) AS line FROM (${lists}))`;
}

/** Options of DuckDB's CSV reader. It reads as many buffers at once as it has threads, and by default one is sixteen of the longest lines. */
export const lineSizes: readonly string[] = [
  `max_line_size = ${16 * 1024 * 1024}`,
  `buffer_size = ${16 * 1024 * 1024}`,
];

/** An option of DuckDB's CSV reader. */
export const encodingOption = (encoding: string | undefined): readonly string[] =>
  encoding ? [`encoding = ${quoteText(duckEncoding(encoding))}`] : [];

/** DuckDB's names; it knows three. */
function duckEncoding(encoding: string): string {
  const name = encoding.toLowerCase();
  if (["iso-8859-1", "latin1", "latin-1", "iso8859_1"].includes(name)) return "latin-1";
  if (["utf-8", "utf8", "us-ascii", "ascii"].includes(name)) return "utf-8";
  if (name === "utf-16" || name === "utf-16le" || name === "utf-16be") return "utf-16";
  return encoding;
}
