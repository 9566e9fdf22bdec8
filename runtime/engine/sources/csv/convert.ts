import type { DataType } from "../../../types/index";
import { duckType } from "../../../types/index";
import { parseByPattern, tryCastText } from "../cast-text";
import { quoteText } from "../sql-text";
import type { CsvOptions } from "./options";

/** A value's text as its type, null where it does not fit: Spark's CSV rules, which are not those of its casts. */
export function convertSql(datum: string, type: DataType, options: CsvOptions, sessionZone: string): string {
  const timeZone = options.timeZone ?? sessionZone;
  switch (type.kind) {
    case "byte":
    case "short":
    case "integer":
    case "long":
      return `CASE WHEN regexp_full_match(${datum}, '[+-]?[0-9]+') THEN TRY_CAST(${datum} AS ${duckType(type)}) END`;
    case "float":
    case "double":
      return floatingSql(datum, duckType(type), options);
    case "decimal": {
      const digits = `replace(${datum}, ',', '')`;
      return `CASE WHEN regexp_full_match(${digits}, '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?') THEN TRY_CAST(${digits} AS ${duckType(type)}) END`;
    }
    case "boolean":
      return `CASE lower(${datum}) WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END`;
    case "date":
      return options.dateFormat
        ? parseByPattern(datum, options.dateFormat, type, timeZone)
        : tryCastText(datum, type, timeZone);
    case "timestamp":
      return options.timestampFormat
        ? parseByPattern(datum, options.timestampFormat, type, timeZone)
        : tryCastText(datum, type, timeZone);
    case "timestamp_ntz":
      if (options.timestampNtzFormat) return parseByPattern(datum, options.timestampNtzFormat, type, timeZone);
      // A zone is an error here, though a cast would pass over it.
      return `CASE WHEN NOT regexp_matches(${datum}, ':.*([zZ]|[+-][0-9]+(:[0-9]+)*| [A-Za-z/_]+)$') THEN ${tryCastText(datum, type, timeZone)} END`;
    case "binary":
      return `encode(${datum})`;
    case "string":
    case "char":
    case "varchar":
      return datum;
    default:
      return tryCastText(datum, type, timeZone);
  }
}

/** Java's Double.parseDouble: blanks around it, a type letter behind it. */
function floatingSql(datum: string, type: string, { nanValue, positiveInf, negativeInf }: CsvOptions): string {
  const number = "^[\\x00-\\x20]*([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)[dDfF]?[\\x00-\\x20]*$";
  const names = (...texts: string[]) => [...new Set(texts)].map(quoteText).join(", ");
  return `CASE WHEN ${datum} IN (${names(nanValue, "NaN")}) THEN CAST('NaN' AS ${type}) WHEN ${datum} IN (${names(positiveInf, "Infinity", "+Infinity")}) THEN CAST('Infinity' AS ${type}) WHEN ${datum} IN (${names(negativeInf, "-Infinity")}) THEN CAST('-Infinity' AS ${type}) ELSE TRY_CAST(regexp_extract(${datum}, ${quoteText(number)}, 1) AS ${type}) END`;
}
