import type { DataType, DecimalType, StructField } from "../../../types/index";
import { castToText } from "../cast-text";
import { printTemporal } from "../print-temporal";
import { quoteText } from "../sql-text";
import type { JsonOptions } from "./options";

export interface Writing {
  readonly options: JsonOptions;
  readonly timeZone: string;
  /** Of lambdas: each needs a name of its own. */
  readonly depth: number;
}

/** A struct's JSON: its members. */
export function objectText(
  members: readonly { readonly field: StructField; readonly sql: string }[],
  writing: Writing,
): string {
  const texts = members.map(({ field, sql }) => {
    const name = `${JSON.stringify(field.name)}:`;
    const absent = writing.options.ignoreNullFields ? "" : ` ELSE ${quoteText(`${name}null`)}`;
    return `CASE WHEN ${sql} IS NOT NULL THEN ${quoteText(name)} || ${valueText(sql, field.type, writing)}${absent} END`;
  });
  return texts.length === 0 ? "'{}'" : `'{' || concat_ws(',', ${texts.join(", ")}) || '}'`;
}

/** JSON text of a value that is not null. */
export function valueText(sql: string, type: DataType, writing: Writing): string {
  const { options, timeZone, depth } = writing;
  const inner: Writing = { ...writing, depth: depth + 1 };
  const item = `e${depth}`;
  const orNull = (value: string, of: DataType) =>
    `CASE WHEN ${value} IS NULL THEN 'null' ELSE ${valueText(value, of, inner)} END`;
  switch (type.kind) {
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
      return `CAST(${sql} AS VARCHAR)`;
    case "decimal":
      return decimalText(sql, type, timeZone);
    case "float":
    case "double":
      return `CASE WHEN isfinite(${sql}) THEN ${castToText(sql, type, timeZone)} ELSE '"' || ${castToText(sql, type, timeZone)} || '"' END`;
    case "date":
    case "timestamp":
    case "timestamp_ntz":
      return `'"' || ${printTemporal(sql, type, options, timeZone)} || '"'`;
    case "binary":
      return `'"' || to_base64(${sql}) || '"'`;
    case "array":
      return `'[' || array_to_string(list_transform(${sql}, lambda ${item}: ${orNull(item, type.element)}), ',') || ']'`;
    case "map": {
      const key = quotedText(keyText(`${item}.key`, type.key, timeZone));
      return `'{' || array_to_string(list_transform(map_entries(${sql}), lambda ${item}: ${key} || ':' || ${orNull(`${item}.value`, type.value)}), ',') || '}'`;
    }
    case "struct":
      return `(${objectText(
        type.fields.map((field, i) => ({ field, sql: `struct_extract_at(${sql}, ${i + 1})` })),
        inner,
      )})`;
    case "udt":
      return valueText(sql, type.sqlType, writing);
    case "variant":
      return `spark_variant_json(${sql}, ${quoteText(timeZone)})`;
    case "null":
      return "'null'";
    default:
      return quotedText(castToText(sql, type, timeZone));
  }
}

const quotedText = (sql: string) => `CAST(to_json(${sql}) AS VARCHAR)`;

/** Java's text of a BigDecimal has a power of ten once six zeros follow its point. */
function decimalText(sql: string, type: DecimalType, timeZone: string): string {
  const text = castToText(sql, type, timeZone);
  return type.scale > 6 ? `spark_decimal_scientific(${text}, ${type.scale})` : text;
}

/** A map's key as Java prints what Spark holds: days, microseconds, months, and rows as `[1,a]`. */
function keyText(sql: string, type: DataType, timeZone: string): string {
  switch (type.kind) {
    case "struct": {
      const fields = type.fields.map(
        (field, i) => `coalesce(${keyText(`struct_extract_at(${sql}, ${i + 1})`, field.type, timeZone)}, 'null')`,
      );
      return `('[' || concat_ws(',', ${fields.join(", ")}) || ']')`;
    }
    case "date":
      return `CAST(${sql} - DATE '1970-01-01' AS VARCHAR)`;
    case "timestamp":
    case "timestamp_ntz":
      return `CAST(epoch_us(${sql}) AS VARCHAR)`;
    case "day_time_interval":
    case "year_month_interval":
      return `CAST(${sql} AS VARCHAR)`;
    default:
      return castToText(sql, type, timeZone);
  }
}
