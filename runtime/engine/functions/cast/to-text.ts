import type { DataType } from "../../../types/index";
import { intervalRange } from "../../../types/simple-string";
import { quoteText } from "../sql/text";
import { toLocal } from "../sql/time-zone";

export interface TextOptions {
  readonly timeZone: string;
  /** As `df.show()` prints: nulls inside values are NULL and bytes are hexadecimal. A cast writes null, and bytes as UTF-8. */
  readonly isShown?: boolean;
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
      return `CAST(CAST(${sql} AS DECIMAL(${from.precision},${from.scale})) AS VARCHAR)`;
    case "timestamp":
      return `CAST(${toLocal(sql, options.timeZone)} AS VARCHAR)`;
    case "time":
      return `spark_time_text(${sql})`;
    case "day_time_interval":
      return `spark_day_time_text(${sql}, '${from.start}', '${from.end}', '${intervalRange(from).toUpperCase()}')`;
    case "year_month_interval":
      return `spark_year_month_text(${sql}, '${from.start}', '${from.end}', '${intervalRange(from).toUpperCase()}')`;
    case "calendar_interval":
      return `spark_interval_text(${sql})`;
    case "array":
      return `('[' || array_to_string(list_transform(${sql}, lambda e: ${orNull(toText("e", from.element, options))}), ', ') || ']')`;
    case "map": {
      const key = toText("e.key", from.key, options);
      const value = orNull(toText("e.value", from.value, options));
      return `('{' || array_to_string(list_transform(map_entries(${sql}), lambda e: ${key} || ' -> ' || ${value}), ', ') || '}')`;
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
      return toText(sql, from.sqlType, options);
    default:
      return `CAST(${sql} AS VARCHAR)`;
  }
}
