import type { DataType } from "../../../types/index";
import { structSql } from "../../functions/index";
import { parseByPattern, tryCastText } from "../cast-text";
import type { JsonOptions } from "./options";
import { isOpen } from "./read-type";

export interface Conversion {
  readonly options: JsonOptions;
  readonly timeZone: string;
}

/**
 * A value of `readType(type)` as one of `type`: texts of dates, times and bytes are read. What cannot be read is null, and so is the
 * array or map around it. `sql` is written more than once.
 * @param depth of lambdas: each needs a name of its own
 */
export function finishSql(sql: string, type: DataType, conversion: Conversion, depth = 0): string {
  if (!isOpen(type)) return sql;
  const item = `e${depth}`;
  switch (type.kind) {
    case "array": {
      const list = `list_transform(${sql}, lambda ${item}: ${finishSql(item, type.element, conversion, depth + 1)})`;
      if (!isLeaf(type.element)) return list;
      return `CASE WHEN NOT ${anyNew(sql, list, type.element, depth)} THEN ${list} END`;
    }
    case "map": {
      const values = `list_transform(map_values(${sql}), lambda ${item}: ${finishSql(item, type.value, conversion, depth + 1)})`;
      const map = `map(map_keys(${sql}), ${values})`;
      const isSpoiled = isLeaf(type.value) ? anyNew(`map_values(${sql})`, values, type.value, depth) : "FALSE";
      return `CASE WHEN ${sql} IS NOT NULL AND NOT ${isSpoiled} THEN ${map} END`;
    }
    case "struct": {
      const names = type.fields.map(({ name }) => name);
      const values = type.fields.map(({ type: inner }, i) => finishSql(fieldAt(sql, i), inner, conversion, depth));
      return `CASE WHEN ${sql} IS NOT NULL THEN ${structSql(names, values)} END`;
    }
    case "udt":
      return finishSql(sql, type.sqlType, conversion, depth);
    case "variant":
      return `spark_variant_try_parse(${sql})`;
    case "binary":
      return `from_base64(${sql})`;
    default:
      return temporalSql(sql, type, conversion);
  }
}

const fieldAt = (sql: string, index: number) => `struct_extract_at(${sql}, ${index + 1})`;

/** Whether something in `read` is there that `value`, which `finishSql` made of it, lacks. */
export function isUnreadable(read: string, value: string, type: DataType, depth = 0): string {
  if (!isOpen(type)) return "FALSE";
  const isNew = `(${read} IS NOT NULL AND ${value} IS NULL)`;
  switch (type.kind) {
    case "array":
      return isLeaf(type.element) ? isNew : anyNew(read, value, type.element, depth);
    case "map":
      return isLeaf(type.value) ? isNew : anyNew(`map_values(${read})`, `map_values(${value})`, type.value, depth);
    case "struct": {
      const fields = type.fields.map(({ type: inner }, i) =>
        isUnreadable(fieldAt(read, i), fieldAt(value, i), inner, depth),
      );
      return `(${fields.join(" OR ")})`;
    }
    case "udt":
      return isUnreadable(read, value, type.sqlType, depth);
    default:
      return isNew;
  }
}

/** Whether a list holds something that the list made of it lacks. */
function anyNew(read: string, values: string, element: DataType, depth: number): string {
  const item = `p${depth}`;
  const isNew = isUnreadable(`${item}[1]`, `${item}[2]`, element, depth + 1);
  return `coalesce(list_bool_or(list_transform(list_zip(${read}, ${values}), lambda ${item}: ${isNew})), FALSE)`;
}

const isLeaf = ({ kind }: DataType) => kind !== "array" && kind !== "map" && kind !== "struct";

/** A number in place of a timestamp comes behind this character: seconds since 1970. */
const seconds = "\u0001";

function temporalSql(text: string, type: DataType, { options, timeZone }: Conversion): string {
  const zone = options.timeZone ?? timeZone;
  if (type.kind === "date" && options.dateFormat) return parseByPattern(text, options.dateFormat, type, zone);
  if (type.kind === "timestamp_ntz" && options.timestampNtzFormat)
    return parseByPattern(text, options.timestampNtzFormat, type, zone);
  if (type.kind !== "timestamp") return tryCastText(text, type, zone);
  const read = options.timestampFormat
    ? parseByPattern(text, options.timestampFormat, type, zone)
    : tryCastText(text, type, zone);
  const number = `TRY(make_timestamp(CAST(${text}[2:] AS BIGINT) * 1000000))`;
  return `CASE WHEN starts_with(${text}, '${seconds}') THEN ${number} ELSE ${read} END`;
}
