import type { DataType, StructField } from "../../../types/index";
import { castToText } from "../cast-text";
import { printTemporal } from "../print-temporal";
import { quoteName, quoteText } from "../sql-text";
import { writeColumns } from "../write/columns";
import { writeLines } from "../write/lines";
import type { WriteRequest } from "../write/request";
import { type JsonOptions, readJsonOptions } from "./options";

/** An object per line; members that are null are left out unless the user wants them. */
export function writeJson(request: WriteRequest): string {
  const options = readJsonOptions(request.options);
  const { data, keys } = writeColumns(request);
  const line = objectSql(data, { options, timeZone: request.timeZone, depth: 0 });
  return writeLines({ line, extension: "json", compression: options.compression }, keys, request);
}

interface Writing {
  readonly options: JsonOptions;
  readonly timeZone: string;
  /** Of lambdas: each needs a name of its own. */
  readonly depth: number;
}

function objectSql(
  members: readonly { readonly field: StructField; readonly sql: string }[],
  writing: Writing,
): string {
  const texts = members.map(({ field, sql }) => {
    const name = `${JSON.stringify(field.name)}:`;
    const absent = writing.options.ignoreNullFields ? "" : ` ELSE ${quoteText(`${name}null`)}`;
    return `CASE WHEN ${sql} IS NOT NULL THEN ${quoteText(name)} || ${valueSql(sql, field.type, writing)}${absent} END`;
  });
  return texts.length === 0 ? "'{}'" : `'{' || concat_ws(',', ${texts.join(", ")}) || '}'`;
}

/** JSON text of a value that is not null. */
function valueSql(sql: string, type: DataType, writing: Writing): string {
  const { options, timeZone, depth } = writing;
  const inner: Writing = { ...writing, depth: depth + 1 };
  const item = `e${depth}`;
  const orNull = (value: string, of: DataType) =>
    `CASE WHEN ${value} IS NULL THEN 'null' ELSE ${valueSql(value, of, inner)} END`;
  switch (type.kind) {
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
      return `CAST(${sql} AS VARCHAR)`;
    case "decimal":
      return castToText(sql, type, timeZone);
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
      const key = `CAST(to_json(${castToText(`${item}.key`, type.key, timeZone)}) AS VARCHAR)`;
      return `'{' || array_to_string(list_transform(map_entries(${sql}), lambda ${item}: ${key} || ':' || ${orNull(`${item}.value`, type.value)}), ',') || '}'`;
    }
    case "struct":
      return `(${objectSql(
        type.fields.map((field) => ({ field, sql: `(${sql}).${quoteName(field.name)}` })),
        inner,
      )})`;
    case "udt":
      return valueSql(sql, type.sqlType, writing);
    case "variant":
      return castToText(sql, type, timeZone);
    case "null":
      return "'null'";
    default:
      return `CAST(to_json(${castToText(sql, type, timeZone)}) AS VARCHAR)`;
  }
}
