import type { DataType, StructType, UserDefinedType } from "./data-type";
import { mixedSrid } from "./spatial";

const atomicNames = {
  null: "void",
  boolean: "boolean",
  byte: "tinyint",
  short: "smallint",
  integer: "int",
  long: "bigint",
  float: "float",
  double: "double",
  binary: "binary",
  date: "date",
  timestamp: "timestamp",
  timestamp_ntz: "timestamp_ntz",
  calendar_interval: "interval",
  variant: "variant",
} as const;

/**
 * `struct<a:int,b:array<string>>`, as error messages and `df.dtypes` print it.
 * @param maxFields a struct's fields beyond these are only counted (`spark.sql.debug.maxToStringFields`)
 */
export function simpleString(type: DataType, maxFields = 25): string {
  switch (type.kind) {
    case "decimal":
      return `decimal(${type.precision},${type.scale})`;
    case "string":
      return `string${collate(type.collation)}`;
    case "char":
    case "varchar":
      return `${type.kind}(${type.length})${collate(type.collation)}`;
    case "time":
      return `time(${type.precision})`;
    case "day_time_interval":
    case "year_month_interval":
      return `interval ${intervalRange(type)}`;
    case "array":
      return `array<${simpleString(type.element, maxFields)}>`;
    case "map":
      return `map<${simpleString(type.key, maxFields)},${simpleString(type.value, maxFields)}>`;
    case "struct":
      return structString(type, maxFields);
    case "geometry":
    case "geography":
      return `${type.kind}(${type.srid === mixedSrid ? "any" : type.srid})`;
    case "udt":
      return userTypeName(type);
    default:
      return atomicNames[type.kind];
  }
}

/** Like `simpleString`, but whole, and user-defined types by the type that stores them: what catalogs keep. */
export function catalogString(type: DataType): string {
  return simpleString(storageType(type), Number.POSITIVE_INFINITY);
}

/** User-defined types replaced by the types that store them. */
export function storageType(type: DataType): DataType {
  switch (type.kind) {
    case "udt":
      return storageType(type.sqlType);
    case "array":
      return { ...type, element: storageType(type.element) };
    case "map":
      return { ...type, key: storageType(type.key), value: storageType(type.value) };
    case "struct":
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: storageType(field.type) })) };
    default:
      return type;
  }
}

/** `year to month`, `day`. */
export const intervalRange = ({ start, end }: { readonly start: string; readonly end: string }) =>
  start === end ? start : `${start} to ${end}`;

/** `vector` for MLlib's `VectorUDT`. */
export function userTypeName(type: UserDefinedType): string {
  if (!type.jvmClass) return "pythonuserdefined";
  return type.jvmClass
    .slice(type.jvmClass.lastIndexOf(".") + 1)
    .replace(/\$$/, "")
    .replace(/Type$/, "")
    .replace(/UDT$/, "")
    .toLowerCase();
}

const collate = (collation: string | undefined) => (collation ? ` collate ${collation}` : "");

function structString({ fields }: StructType, maxFields: number): string {
  const shown = fields.slice(0, maxFields).map((field) => `${field.name}:${simpleString(field.type, maxFields)}`);
  if (fields.length > maxFields) shown.push(`... ${fields.length - maxFields} more fields`);
  return `struct<${shown.join(",")}>`;
}
