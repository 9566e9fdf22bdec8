import { linesItem } from "../lines";
import { quoteText } from "../sql-text";
import type { CsvOptions } from "./options";

/**
 * A FROM item of records: columns `line`, `filename`, `file_index`. Blank and comment lines are gone, and each file's header with them.
 */
export function recordsItem(paths: readonly string[], options: CsvOptions, alias: string): string {
  const { comment, header, encoding, lineSep } = options;
  const skip = header && comment === "" ? 1 : 0;
  const lines = linesItem({ paths, encoding, lineSep, skip });
  const isRecord = [
    `trim(line, ${blankCharacters}) <> ''`,
    ...(comment === "" ? [] : [`NOT starts_with(line, ${quoteText(comment)})`]),
  ];
  const records = `SELECT line, filename, file_index FROM ${lines} AS lines WHERE ${isRecord.join(" AND ")}`;
  if (!header || skip > 0) return `(${records}) AS ${alias}`;
  const numbered = `SELECT *, row_number() OVER (PARTITION BY file_index ORDER BY place) AS place_in_file FROM (SELECT *, row_number() OVER () AS place FROM (${records}))`;
  return `(SELECT line, filename, file_index FROM (${numbered}) WHERE place_in_file > 1 ORDER BY place) AS ${alias}`;
}

const blankCharacters = quoteText(" \t\r\n\u000b\f");
