import type { DataType } from "../../../types/index";
import { castToText } from "../cast-text";
import { printTemporal } from "../print-temporal";
import { quoteText } from "../sql-text";
import { writeColumns } from "../write/columns";
import { writeLines } from "../write/lines";
import type { WriteRequest } from "../write/request";
import { type CsvOptions, readCsvOptions } from "./options";

/** Values are quoted where they hold what would end them; blanks around them are dropped unless the user wants them. */
export function writeCsv(request: WriteRequest): string {
  const options = readCsvOptions(request.options);
  const { data, keys } = writeColumns(request);
  const tokens = data.map(({ field, sql }) => tokenSql(sql, field.type, options, request.timeZone));
  const header = data.map(({ field }) => token(field.name, options)).join(options.separator);
  const line = tokens.length === 1 ? tokens[0]! : `concat_ws(${quoteText(options.separator)}, ${tokens.join(", ")})`;
  return writeLines(
    {
      line,
      extension: "csv",
      compression: options.compression,
      separator: options.lineSep,
      ...(options.header && { header }),
    },
    keys,
    request,
  );
}

/** A value as it stands in a line. */
export function tokenSql(value: string, type: DataType, options: CsvOptions, timeZone: string): string {
  const { quote, nullValue, quoteAll, emptyValue = '""', ignoreLeading = true, ignoreTrailing = true } = options;
  const text = textSql(value, type, options, timeZone);
  const left = ignoreLeading ? `ltrim(${text}, ${blanks})` : text;
  const trimmed = ignoreTrailing ? `rtrim(${left}, ${blanks})` : left;
  const isText = type.kind === "string" || type.kind === "char" || type.kind === "varchar";
  const plain = withLineEnds(isText ? trimmed : text, options);
  const all = quoteAll && quote !== "";
  const written = all
    ? quotedSql(plain, options)
    : `CASE WHEN ${needsQuotes(plain, options)} THEN ${quotedSql(plain, options)} ELSE ${plain} END`;
  const absent = all ? quote + nullValue + quote : nullValue;
  const nothing = all && emptyValue !== '""' ? quote + emptyValue + quote : emptyValue;
  const empty = isText ? ` WHEN ${plain} = '' THEN ${quoteText(nothing)}` : "";
  return `CASE WHEN ${value} IS NULL THEN ${quoteText(absent)}${empty} ELSE ${written} END`;
}

function textSql(value: string, type: DataType, options: CsvOptions, timeZone: string): string {
  switch (type.kind) {
    case "date":
    case "timestamp":
    case "timestamp_ntz":
      return printTemporal(value, type, options, timeZone);
    default:
      return castToText(value, type, timeZone);
  }
}

const blanks = quoteText(" \t\r\n\u000b\f");

/** Line feeds of a value are ends of lines as the file has them, if those are two characters. */
const withLineEnds = (text: string, { lineSep }: CsvOptions): string =>
  lineSep?.length === 2 ? `replace(${text}, ${quoteText("\n")}, ${quoteText(lineSep)})` : text;

/** What ends a value or a line, and each character of it. */
const endMarks = ({ separator, lineSep = "" }: CsvOptions): readonly string[] => [
  ...new Set([separator, "\n", "\r", ...lineSep]),
];

function needsQuotes(text: string, options: CsvOptions): string {
  const { quote, escapeQuotes, comment } = options;
  if (quote === "") return "FALSE";
  const marks = [...endMarks(options), ...(escapeQuotes ? [quote] : [])];
  const tests = marks.map((mark) => `contains(${text}, ${quoteText(mark)})`);
  return [...tests, ...(comment === "" ? [] : [`starts_with(${text}, ${quoteText(comment)})`])].join(" OR ");
}

function quotedSql(text: string, { quote, quoteEscape }: CsvOptions): string {
  const doubled =
    quoteEscape === quote || quoteEscape === ""
      ? text
      : `replace(${text}, ${quoteText(quoteEscape)}, ${quoteText(quoteEscape + quoteEscape)})`;
  const inner = `replace(${doubled}, ${quoteText(quote)}, ${quoteText(quoteEscape + quote)})`;
  return `${quoteText(quote)} || ${inner} || ${quoteText(quote)}`;
}

/** A name in the header, by the same rules as a value. */
function token(name: string, options: CsvOptions): string {
  const { quote, quoteEscape, quoteAll } = options;
  const needs = quoteAll || [...endMarks(options), quote].some((mark) => mark !== "" && name.includes(mark));
  if (!needs || quote === "") return name;
  const doubled = quoteEscape === quote ? name : name.replaceAll(quoteEscape, quoteEscape + quoteEscape);
  return quote + doubled.replaceAll(quote, quoteEscape + quote) + quote;
}
