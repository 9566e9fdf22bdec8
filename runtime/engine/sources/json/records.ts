import { duckType, type StructField, structField, structType, toJsonValue } from "../../../types/index";
import { linesItem } from "../lines";
import { pathList, quoteText } from "../sql-text";
import type { JsonOptions } from "./options";
import { readType, wantedType } from "./read-type";

/** A FROM item of columns `line` (a text that holds records), `filename`, `file_index`. With `multiLine` a file is one text. */
export const textsItem = (paths: readonly string[], { multiLine, encoding, lineSep }: JsonOptions): string =>
  multiLine
    ? `(SELECT content AS line, filename, file_index FROM read_text(${pathList(paths)}))`
    : linesItem({ paths, encoding, lineSep });

/**
 * A FROM item of columns `line`, `filename`, `file_index`, a column `c0`, `c1`, … per field, of its `readType`, and `m`:
 * true where the record or a member is not what it should be.
 */
export function recordsItem(
  paths: readonly string[],
  fields: readonly StructField[],
  options: JsonOptions,
  alias: string,
): string {
  const wanted = fields.map(({ name, type }) => structField(name, wantedType(type)));
  const spec = { features: featuresOf(options), schema: toJsonValue(structType(wanted)) };
  const columns = fields.map(({ type }, place) => `c${place} ${duckType(readType(type))}`);
  const structure = { m: "BOOLEAN", r: columns.length > 0 ? `STRUCT(${columns.join(", ")})` : "JSON" };
  const lists = `SELECT line, filename, file_index, spark_json_records(line, ${quoteText(JSON.stringify(spec))}) AS records FROM ${textsItem(paths, options)} AS texts`;
  // A list is a column first: DuckDB evaluates what UNNEST holds once for every 2048 rows that come out.
  const records = `SELECT line, filename, file_index, unnest(records) AS record FROM (${lists})`;
  const values = `SELECT line, filename, file_index, from_json(record, ${quoteText(JSON.stringify(structure))}) AS t FROM (${records})`;
  const list = columns.map((_, place) => `t.r.c${place} AS c${place}`);
  const members = ["line", "filename", "file_index", "coalesce(t.m, FALSE) AS m", ...list].join(", ");
  return `(SELECT ${members} FROM (${values})) AS ${alias}`;
}

/** What the worker's functions call the parser's options. */
export const featuresOf = (options: JsonOptions) => ({
  comments: options.allowComments,
  unquotedNames: options.allowUnquotedFieldNames,
  singleQuotes: options.allowSingleQuotes,
  leadingZeros: options.allowNumericLeadingZeros,
  nonNumeric: options.allowNonNumeric,
  anyEscape: options.allowAnyEscape,
  controlCharacters: options.allowUnquotedControlChars,
});
