import { type DataType, duckType } from "../../../types/index";
import { parseByPattern, tryCastText } from "../cast-text";
import { quoteName, quoteText } from "../sql-text";
import type { JsonOptions } from "./options";

export interface Conversion {
  readonly options: JsonOptions;
  readonly timeZone: string;
}

/**
 * A JSON value as a Spark type, null where its kind does not fit: a number in quotes is no number, anything is a string.
 * `json` is the SQL of a JSON value and is written more than once.
 */
export function jsonValueSql(json: string, type: DataType, conversion: Conversion): string {
  const kind = `json_type(${json})`;
  const text = `json_extract_string(${json}, '$')`;
  switch (type.kind) {
    case "string":
    case "char":
    case "varchar":
      return `CASE ${kind} WHEN 'NULL' THEN NULL WHEN 'VARCHAR' THEN ${text} ELSE CAST(${json} AS VARCHAR) END`;
    case "boolean":
      return `CASE WHEN ${kind} = 'BOOLEAN' THEN CAST(${json} AS BOOLEAN) END`;
    case "byte":
    case "short":
    case "integer":
    case "long":
      return `CASE WHEN ${kind} IN ('BIGINT', 'UBIGINT') THEN TRY_CAST(CAST(${json} AS VARCHAR) AS ${duckType(type)}) END`;
    case "float":
    case "double": {
      const duck = duckType(type);
      const special = conversion.options.allowNonNumeric
        ? ` WHEN 'VARCHAR' THEN CASE ${text} WHEN 'NaN' THEN 'NaN'::${duck} WHEN 'Infinity' THEN 'Infinity'::${duck} WHEN '+INF' THEN 'Infinity'::${duck} WHEN 'INF' THEN 'Infinity'::${duck} WHEN '-Infinity' THEN '-Infinity'::${duck} WHEN '-INF' THEN '-Infinity'::${duck} END`
        : "";
      return `CASE ${kind} WHEN 'BIGINT' THEN CAST(${json} AS ${duck}) WHEN 'UBIGINT' THEN CAST(${json} AS ${duck}) WHEN 'DOUBLE' THEN CAST(${json} AS ${duck})${special} END`;
    }
    case "decimal":
      return `CASE WHEN ${kind} IN ('BIGINT', 'UBIGINT', 'DOUBLE') THEN TRY_CAST(CAST(${json} AS VARCHAR) AS ${duckType(type)}) WHEN ${kind} = 'VARCHAR' THEN TRY_CAST(${text} AS ${duckType(type)}) END`;
    case "timestamp":
      return `CASE ${kind} WHEN 'VARCHAR' THEN ${temporalSql(text, type, conversion)} WHEN 'BIGINT' THEN make_timestamp(CAST(${json} AS BIGINT) * 1000000) WHEN 'UBIGINT' THEN make_timestamp(CAST(${json} AS BIGINT) * 1000000) END`;
    case "binary":
      return `CASE WHEN ${kind} = 'VARCHAR' THEN from_base64(${text}) END`;
    case "array": {
      const element = jsonValueSql("item", type.element, conversion);
      return `CASE WHEN ${kind} = 'ARRAY' THEN list_transform(json_extract(${json}, '$[*]'), lambda item: ${element}) END`;
    }
    case "struct": {
      const fields = type.fields.map(
        ({ name, type: inner }) => `${quoteName(name)} := ${jsonValueSql(memberSql(json, name), inner, conversion)}`,
      );
      return `CASE WHEN ${kind} = 'OBJECT' THEN struct_pack(${fields.join(", ")}) END`;
    }
    case "map": {
      const value = jsonValueSql(`json_extract(${json}, '$."' || key || '"')`, type.value, conversion);
      return `CASE WHEN ${kind} = 'OBJECT' THEN map(json_keys(${json}), list_transform(json_keys(${json}), lambda key: ${value})) END`;
    }
    case "variant":
      return `CAST(${json} AS VARCHAR)`;
    default:
      return `CASE WHEN ${kind} = 'VARCHAR' THEN ${temporalSql(text, type, conversion)} END`;
  }
}

function temporalSql(text: string, type: DataType, { options, timeZone }: Conversion): string {
  const zone = options.timeZone ?? timeZone;
  if (type.kind === "date" && options.dateFormat) return parseByPattern(text, options.dateFormat, type, zone);
  if (type.kind === "timestamp" && options.timestampFormat)
    return parseByPattern(text, options.timestampFormat, type, zone);
  if (type.kind === "timestamp_ntz" && options.timestampNtzFormat)
    return parseByPattern(text, options.timestampNtzFormat, type, zone);
  return tryCastText(text, type, zone);
}

/** A member of an object by its exact name. */
export const memberSql = (json: string, name: string) =>
  `json_extract(${json}, ${quoteText(`/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`)})`;

/** Whether a value is there but could not be read as its column's type. */
export const isUnreadable = (json: string, value: string) =>
  `(${value} IS NULL AND coalesce(json_type(${json}), 'NULL') <> 'NULL')`;
