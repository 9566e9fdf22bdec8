import { SparkError } from "../../../errors/index";
import { charsetOf } from "../encoding";
import {
  characterOption,
  flagOption,
  modeOption,
  numberOption,
  type OptionRow,
  type OptionValues,
  readOptions,
  textOption,
} from "../option-table";
import type { SourceOptions } from "../source";

const separator: OptionRow<string> = { names: ["sep", "delimiter"], absent: ",", read: readSeparator };

const lineSeparator: OptionRow<string | undefined> = { names: ["lineSep"], absent: undefined, read: readLineSeparator };

const table = {
  separator,
  quote: characterOption('"', "quote"),
  quoteEscape: characterOption("\\", "escape"),
  escapeEscape: characterOption("", "charToEscapeQuoteEscaping"),
  comment: characterOption("", "comment"),
  header: flagOption(false, "header"),
  inferSchema: flagOption(false, "inferSchema"),
  prefersDate: flagOption(true, "prefersDate"),
  enforceSchema: flagOption(true, "enforceSchema"),
  multiLine: flagOption(false, "multiLine"),
  lineSep: lineSeparator,
  encoding: textOption(undefined, "encoding", "charset"),
  locale: textOption(undefined, "locale"),
  ignoreLeading: flagOption(undefined, "ignoreLeadingWhiteSpace"),
  ignoreTrailing: flagOption(undefined, "ignoreTrailingWhiteSpace"),
  nullValue: textOption("", "nullValue"),
  emptyValue: textOption(undefined, "emptyValue"),
  nanValue: textOption("NaN", "nanValue"),
  positiveInf: textOption("Inf", "positiveInf"),
  negativeInf: textOption("-Inf", "negativeInf"),
  dateFormat: textOption(undefined, "dateFormat"),
  timestampFormat: textOption(undefined, "timestampFormat"),
  timestampNtzFormat: textOption(undefined, "timestampNTZFormat"),
  timeZone: textOption(undefined, "timeZone"),
  mode: modeOption,
  corruptColumn: textOption("_corrupt_record", "columnNameOfCorruptRecord"),
  samplingRatio: numberOption(1, "samplingRatio"),
  columnPruning: flagOption(true, "columnPruning"),
  compression: textOption(undefined, "compression", "codec"),
  quoteAll: flagOption(false, "quoteAll"),
  escapeQuotes: flagOption(true, "escapeQuotes"),
};

export type CsvOptions = OptionValues<typeof table>;

/** @throws INVALID_PARAMETER_VALUE.CHARSET, UNSUPPORTED_FEATURE.SPARKNB of the numbers and names of other countries */
export function readCsvOptions(given: SourceOptions): CsvOptions {
  const options = readOptions(table, given);
  const { encoding, locale = "en-US" } = options;
  if (encoding !== undefined) charsetOf(encoding, "CSVOptions");
  if (!/^en\b/i.test(locale.replaceAll("_", "-")))
    throw new SparkError("UNSUPPORTED_FEATURE.SPARKNB", { feature: "The option locale of CSV files" });
  return options;
}

/** A carriage return and a line feed are two. */
function readLineSeparator(text: string): string {
  if (text === "") throw new SparkError("INVALID_LINE_SEPARATOR.EMPTY", {}, "SparkIllegalArgumentException");
  const { length } = text;
  if (length <= 2) return text;
  throw new SparkError("INVALID_LINE_SEPARATOR.TOO_LONG", { length: `${length}` }, "SparkIllegalArgumentException");
}

const specialSeparators: Readonly<Record<string, string>> = {
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  '"': '"',
  "'": "'",
  "\\": "\\",
};

/** Spark's escapes in a separator: `\t`, `\\`, `\u0001` and so on; it may be several characters long. */
function readSeparator(text: string): string {
  if (text === "") throw new SparkError("INVALID_DELIMITER_VALUE.EMPTY_STRING", {}, "SparkIllegalArgumentException");
  if (text === "\\")
    throw new SparkError("INVALID_DELIMITER_VALUE.SINGLE_BACKSLASH", {}, "SparkIllegalArgumentException");
  return text.replaceAll(/\\(u[0-9a-fA-F]{4}|.)/gs, (whole, code: string) => {
    if (code === "u0000") return "\0";
    if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const special = specialSeparators[code];
    if (special !== undefined) return special;
    throw new SparkError(
      "INVALID_DELIMITER_VALUE.UNSUPPORTED_SPECIAL_CHARACTER",
      { str: whole },
      "SparkIllegalArgumentException",
    );
  });
}
