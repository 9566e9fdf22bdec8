import { linesItem } from "../lines";
import { pathList } from "../sql-text";
import type { JsonOptions } from "./options";

/**
 * A FROM item of columns `line` (the text of a record), `record` (the same as JSON, null when it is none), `filename`, `file_index`.
 * With `multiLine` a file is one value; an array at the top is a record per element.
 */
export function recordsItem(
  paths: readonly string[],
  { multiLine, encoding, lineSep }: JsonOptions,
  alias: string,
): string {
  const lines = multiLine
    ? `(SELECT content AS line, filename, file_index FROM read_text(${pathList(paths)}))`
    : linesItem({ paths, encoding, lineSep });
  const texts = `SELECT line, ${strictJson("line")} AS whole, filename, file_index FROM ${lines} AS lines WHERE trim(line, ' \t\r\n') <> ''`;
  if (!multiLine) return `(SELECT line, whole AS record, filename, file_index FROM (${texts})) AS ${alias}`;
  const elements = "CASE WHEN json_type(whole) = 'ARRAY' THEN json_extract(whole, '$[*]') ELSE [whole] END";
  const lists = `SELECT line, ${elements} AS records, filename, file_index FROM (${texts})`;
  return `(SELECT line, unnest(records) AS record, filename, file_index FROM (${lists})) AS ${alias}`;
}

/** Texts in single quotes, which Spark allows, are put into double ones where the record is no JSON otherwise. */
function strictJson(line: string): string {
  const quoted = `regexp_replace(${line}, '''([^''"\\\\]*)''', '"\\1"', 'g')`;
  return `CASE WHEN json_valid(${line}) THEN CAST(${line} AS JSON) WHEN contains(${line}, '''') AND json_valid(${quoted}) THEN CAST(${quoted} AS JSON) END`;
}
