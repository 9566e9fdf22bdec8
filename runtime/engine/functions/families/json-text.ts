import type { DataType, StructType } from "../../../types/index";
import { castSql } from "../cast/cast-sql";
import { quoteText } from "../sql/text";
import { fixedOffset, toLocal } from "../sql/time-zone";

const options = (timeZone: string) => ({ mode: "legacy" as const, timeZone, wideDecimals: false });
const escaped = (sql: string) => `CAST(to_json(${sql}) AS VARCHAR)`;

/** JSON text of a value of any type; null for null. Fields of structs that are null are left out, values of maps are not. */
export function jsonText(sql: string, type: DataType, timeZone: string, depth = 0): string {
  const text = (value: string) => castSql(value, type, { kind: "string" }, options(timeZone));
  switch (type.kind) {
    case "struct":
      return structText(sql, type, timeZone, depth);
    case "array": {
      const item = `j${depth}`;
      return `('[' || array_to_string(list_transform(${sql}, lambda ${item}: coalesce(${jsonText(item, type.element, timeZone, depth + 1)}, 'null')), ',') || ']')`;
    }
    case "map": {
      const item = `j${depth}`;
      const key = escaped(keyText(`${item}.key`, type.key, timeZone));
      const value = jsonText(`${item}.value`, type.value, timeZone, depth + 1);
      return `('{' || array_to_string(list_transform(map_entries(${sql}), lambda ${item}: ${key} || ':' || coalesce(${value}, 'null')), ',') || '}')`;
    }
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "decimal":
      return text(sql);
    case "float":
    case "double":
      return `CASE WHEN isfinite(${sql}) THEN ${text(sql)} ELSE '"' || ${text(sql)} || '"' END`;
    case "binary":
      return `('"' || to_base64(${sql}) || '"')`;
    case "date":
      return `('"' || CAST(${sql} AS VARCHAR) || '"')`;
    case "timestamp":
      return `('"' || strftime(${toLocal(sql, timeZone)}, '%Y-%m-%dT%H:%M:%S.%g') || ${offsetText(sql, timeZone)} || '"')`;
    case "timestamp_ntz":
      return `('"' || strftime(${sql}, '%Y-%m-%dT%H:%M:%S.%g') || '"')`;
    case "null":
      return "CAST(NULL AS VARCHAR)";
    case "variant":
      return `spark_variant_json(${sql}, ${quoteText(timeZone)})`;
    case "udt":
      return jsonText(sql, type.sqlType, timeZone, depth);
    default:
      return escaped(text(sql));
  }
}

/** Of a struct Spark takes what its rows print as: `[1,a]`. */
function keyText(sql: string, type: DataType, timeZone: string): string {
  if (type.kind !== "struct") return castSql(sql, type, { kind: "string" }, options(timeZone));
  const fields = type.fields.map(
    (field, i) => `coalesce(${keyText(`struct_extract_at(${sql}, ${i + 1})`, field.type, timeZone)}, 'null')`,
  );
  return `('[' || concat_ws(',', ${fields.join(", ")}) || ']')`;
}

function structText(sql: string, { fields }: StructType, timeZone: string, depth: number): string {
  if (!fields.length) return `CASE WHEN ${sql} IS NOT NULL THEN '{}' END`;
  const parts = fields.map((field, i) => {
    const value = jsonText(`struct_extract_at(${sql}, ${i + 1})`, field.type, timeZone, depth);
    return `${quoteText(`${JSON.stringify(field.name)}:`)} || ${value}`;
  });
  return `CASE WHEN ${sql} IS NOT NULL THEN '{' || concat_ws(',', ${parts.join(", ")}) || '}' END`;
}

/** `Z` or `-08:00`. */
function offsetText(instant: string, timeZone: string): string {
  const offset = fixedOffset(timeZone);
  if (offset === 0) return "'Z'";
  const minutes =
    offset === undefined
      ? `CAST((epoch_us(${toLocal(instant, timeZone)}) - epoch_us(${instant})) // 60000000 AS INTEGER)`
      : `${offset / 60}`;
  return `(CASE WHEN ${minutes} < 0 THEN '-' ELSE '+' END || printf('%02d:%02d', abs(${minutes}) // 60, abs(${minutes}) % 60))`;
}

/** The value of a type that a piece of JSON gives; null where it does not fit. `sql` is of DuckDB's type JSON. */
export function jsonValue(sql: string, type: DataType, timeZone: string, depth = 0): string {
  const kind = `json_type(${sql})`;
  const string = `(${sql} ->> '$')`;
  const cast = (value: string) => castSql(value, { kind: "string" }, type, { ...options(timeZone), mode: "try" });
  switch (type.kind) {
    case "struct": {
      const fields = type.fields.map((field) => {
        const path = quoteText(`$."${field.name.replaceAll('"', '\\"')}"`);
        return `"${field.name.replaceAll('"', '""')}" := ${jsonValue(`json_extract(${sql}, ${path})`, field.type, timeZone, depth)}`;
      });
      return `CASE WHEN ${kind} = 'OBJECT' THEN struct_pack(${fields.join(", ")}) END`;
    }
    case "array": {
      const item = `j${depth}`;
      return `CASE WHEN ${kind} = 'ARRAY' THEN list_transform(CAST(${sql} AS JSON[]), lambda ${item}: ${jsonValue(item, type.element, timeZone, depth + 1)}) END`;
    }
    case "map": {
      const item = `j${depth}`;
      const path = `'$."' || ${item} || '"'`;
      const key = castSql(item, { kind: "string" }, type.key, options(timeZone));
      return `CASE WHEN ${kind} = 'OBJECT' THEN map(list_transform(json_keys(${sql}), lambda ${item}: ${key}), list_transform(json_keys(${sql}), lambda ${item}: ${jsonValue(`json_extract(${sql}, ${path})`, type.value, timeZone, depth + 1)})) END`;
    }
    case "boolean":
      return `CASE WHEN ${kind} = 'BOOLEAN' THEN ${cast(string)} END`;
    case "byte":
    case "short":
    case "integer":
    case "long":
      return `CASE WHEN ${kind} IN ('BIGINT', 'UBIGINT', 'HUGEINT') THEN ${cast(string)} END`;
    case "float":
    case "double":
      return `CASE WHEN ${kind} IN ('BIGINT', 'UBIGINT', 'HUGEINT', 'DOUBLE') OR (${kind} = 'VARCHAR' AND ${string} IN ('NaN', 'Infinity', '-Infinity', '+INF', 'INF', '-INF')) THEN ${cast(string)} END`;
    case "decimal":
      return `CASE WHEN ${kind} IN ('BIGINT', 'UBIGINT', 'HUGEINT', 'DOUBLE', 'VARCHAR') THEN ${cast(string)} END`;
    case "string":
    case "char":
    case "varchar":
      return `CASE WHEN ${kind} <> 'NULL' THEN ${string} END`;
    case "binary":
      return `CASE WHEN ${kind} = 'VARCHAR' THEN from_base64(${string}) END`;
    case "date":
    case "timestamp":
    case "timestamp_ntz":
      return `CASE WHEN ${kind} = 'VARCHAR' THEN ${cast(string)} END`;
    default:
      return `CASE WHEN ${kind} <> 'NULL' THEN ${cast(string)} END`;
  }
}
