import { type DataType, type DecimalType, isVector } from "../../../types/index";
import { intervalRange } from "../../../types/simple-string";
import { quoteText } from "../sql/text";
import { toLocal } from "../sql/time-zone";

export interface TextOptions {
  readonly timeZone: string;
  /** As `df.show()` prints: nulls inside values are NULL and bytes are hexadecimal. A cast writes null, and bytes as UTF-8. */
  readonly isShown?: boolean;
  /** Small decimals with an exponent, as `BigDecimal.toString` has them: what casts give without ANSI. */
  readonly isScientific?: boolean;
}

/** From this scale on Java writes exponents. */
const plainScale = 6;

function decimalText(sql: string, { precision, scale }: DecimalType, isScientific: boolean): string {
  const text = `CAST(CAST(${sql} AS DECIMAL(${precision},${scale})) AS VARCHAR)`;
  // DuckDB leaves out the zero before the point where a type has no place for it.
  const whole = precision === scale ? `regexp_replace(${text}, '^(-?)[.]', '\\10.')` : text;
  return isScientific && scale > plainScale ? `spark_decimal_scientific(${whole}, ${scale})` : whole;
}

/** Any value as Spark prints it. */
export function toText(sql: string, from: DataType, options: TextOptions): string {
  const orNull = (text: string) => `coalesce(${text}, '${options.isShown ? "NULL" : "null"}')`;
  switch (from.kind) {
    case "float":
      return `spark_float_text(${sql})`;
    case "double":
      return `spark_double_text(${sql})`;
    case "binary":
      return options.isShown
        ? `'[' || rtrim(regexp_replace(hex(${sql}), '(..)', '\\1 ', 'g')) || ']'`
        : `decode(${sql})`;
    case "decimal":
      return decimalText(sql, from, options.isScientific === true);
    case "date":
    case "timestamp_ntz":
      return `spark_date_text(${sql})`;
    case "timestamp":
      return `spark_date_text(${toLocal(sql, options.timeZone)})`;
    case "time":
      return `spark_time_text(${sql})`;
    case "day_time_interval":
      return `spark_day_time_text(${sql}, '${from.start}', '${from.end}', '${intervalRange(from).toUpperCase()}')`;
    case "year_month_interval":
      return `spark_year_month_text(${sql}, '${from.start}', '${from.end}', '${intervalRange(from).toUpperCase()}')`;
    case "calendar_interval":
      return `spark_interval_text(${sql})`;
    case "array":
      // DuckDB gives a null of no type for a null list.
      return `CAST('[' || array_to_string(list_transform(${sql}, lambda e: ${orNull(toText("e", from.element, options))}), ', ') || ']' AS VARCHAR)`;
    case "map": {
      const key = toText("e.key", from.key, options);
      const value = orNull(toText("e.value", from.value, options));
      return `CAST('{' || array_to_string(list_transform(map_entries(${sql}), lambda e: ${key} || ' -> ' || ${value}), ', ') || '}' AS VARCHAR)`;
    }
    case "struct": {
      const fields = from.fields.map((field, i) =>
        orNull(toText(`struct_extract_at(${sql}, ${i + 1})`, field.type, options)),
      );
      return `CASE WHEN ${sql} IS NOT NULL THEN '{' || ${fields.join(" || ', ' || ") || "''"} || '}' END`;
    }
    case "variant":
      return `spark_variant_json(${sql}, ${quoteText(options.timeZone)})`;
    case "udt":
      if (isVector(from)) return `boxed_ml_varchar('{"operation":"text"}', ${sql}).value`;
      return toText(sql, from.sqlType, options);
    default:
      return `CAST(${sql} AS VARCHAR)`;
  }
}
