import type { RecordLayout } from "../../../plan/resolved/index";
import { linesItem } from "../lines";
import { pathList, quoteText } from "../sql-text";
import type { CsvOptions } from "./options";
import { recordPattern } from "./tokens";

/**
 * A FROM item of records: columns `line`, `filename`, `file_index`. Blank and comment lines are gone, and each file's header with them.
 * `layout` is known of all files.
 */
export function recordsItem(
  paths: readonly string[],
  options: CsvOptions,
  alias: string,
  layout: RecordLayout | undefined,
): string {
  const isWhole = options.multiLine && layout === undefined;
  return `(${isWhole ? wholeFiles(paths, options) : lines(paths, options)}) AS ${alias}`;
}

/** The first records of all, headers with them, as far as the first thousand lines hold them: what only needs to look reads no more. */
export function firstRecordsItem(paths: readonly string[], options: CsvOptions, alias: string): string {
  const all = { ...options, header: false };
  if (!options.multiLine) return recordsItem(paths, all, alias, "line");
  const { encoding, lineSep } = options;
  const head = `SELECT line FROM ${linesItem({ paths, encoding, lineSep })} AS lines LIMIT 1000`;
  const text = `SELECT string_agg(line, ${quoteText(lineSep ?? "\n")}) AS content, '' AS filename, 0 AS file_index FROM (${head})`;
  return `(${cutContents(`(${text})`, all)}) AS ${alias}`;
}

function lines(paths: readonly string[], { comment, header, encoding, lineSep, multiLine }: CsvOptions): string {
  const skip = header && comment === "" ? 1 : 0;
  const item = linesItem({ paths, encoding, lineSep, skip });
  const isRecord = [multiLine ? "line <> ''" : hasText, ...(comment === "" ? [] : [isNoComment("line", comment)])];
  const records = `SELECT line, filename, file_index FROM ${item} AS lines WHERE ${isRecord.join(" AND ")}`;
  if (!header || skip > 0) return records;
  const numbered = `SELECT *, row_number() OVER (PARTITION BY file_index ORDER BY place) AS place_in_file FROM (SELECT *, row_number() OVER () AS place FROM (${records}))`;
  return `SELECT line, filename, file_index FROM (${numbered}) WHERE place_in_file > 1 ORDER BY place`;
}

/** A quoted value may run over lines, so a file is cut as a whole; as univocity has it, every line break becomes \n. */
const wholeFiles = (paths: readonly string[], options: CsvOptions) =>
  cutContents(`read_text(${pathList(paths)})`, options);

function cutContents(contents: string, options: CsvOptions): string {
  const { comment, header, lineSep = "\n" } = options;
  const content =
    lineSep === "\n"
      ? "CASE WHEN contains(content, '\r') THEN replace(replace(content, '\r\n', '\n'), '\r', '\n') ELSE content END"
      : `replace(content, ${quoteText(lineSep)}, '\n')`;
  const pieces = `regexp_extract_all(${content}, ${quoteText(recordPattern(options))})`;
  const records = `list_transform(${pieces}, lambda piece: CASE WHEN ends_with(piece, '\n') THEN piece[:-2] ELSE piece END)`;
  const isRecord = `record <> ''${comment === "" ? "" : ` AND ${isNoComment("record", comment)}`}`;
  const kept = `list_filter(${records}, lambda record: ${isRecord})${header ? "[2:]" : ""}`;
  // DuckDB evaluates what UNNEST holds once for every 2048 rows that come out: so the list is a column first.
  const lists = `SELECT ${kept} AS records, filename, file_index FROM ${contents}`;
  return `SELECT unnest(records) AS line, filename, file_index FROM (${lists})`;
}

const isNoComment = (line: string, comment: string) => `NOT starts_with(${line}, ${quoteText(comment)})`;

/** Java's idea of blank. DuckDB's trim takes five times as long as a regular expression. */
export const hasText = "regexp_matches(line, '[^\\x00-\\x20]')";
