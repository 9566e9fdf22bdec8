/** Spark SQL's data types as plain data: compare with `sameType`, print with `simpleString`, `sqlText` or `toJson`. */

export type DataType =
  | AtomicType
  | DecimalType
  | StringType
  | CharType
  | VarcharType
  | TimeType
  | DayTimeIntervalType
  | YearMonthIntervalType
  | ArrayType
  | MapType
  | StructType
  | SpatialType
  | UserDefinedType;

/** Types without parameters. `null` is SQL's VOID; `calendar_interval` is SQL's INTERVAL. */
export interface AtomicType {
  readonly kind:
    | "null"
    | "boolean"
    | "byte"
    | "short"
    | "integer"
    | "long"
    | "float"
    | "double"
    | "binary"
    | "date"
    | "timestamp"
    | "timestamp_ntz"
    | "calendar_interval"
    | "variant";
}

/** 1 ≤ precision ≤ 38, 0 ≤ scale ≤ precision. */
export interface DecimalType {
  readonly kind: "decimal";
  readonly precision: number;
  readonly scale: number;
}

/** `collation` is absent for UTF8_BINARY. */
export interface StringType {
  readonly kind: "string";
  readonly collation?: string;
}

export interface CharType {
  readonly kind: "char";
  readonly length: number;
  readonly collation?: string;
}

export interface VarcharType {
  readonly kind: "varchar";
  readonly length: number;
  readonly collation?: string;
}

/** Time of day, 0 ≤ precision ≤ 9 (Spark 4.1+). Values are nanoseconds since midnight. */
export interface TimeType {
  readonly kind: "time";
  readonly precision: number;
}

export type DayTimeField = "day" | "hour" | "minute" | "second";
export type YearMonthField = "year" | "month";

/** Values are microseconds. */
export interface DayTimeIntervalType {
  readonly kind: "day_time_interval";
  readonly start: DayTimeField;
  readonly end: DayTimeField;
}

/** Values are months. */
export interface YearMonthIntervalType {
  readonly kind: "year_month_interval";
  readonly start: YearMonthField;
  readonly end: YearMonthField;
}

export interface ArrayType {
  readonly kind: "array";
  readonly element: DataType;
  readonly containsNull: boolean;
}

export interface MapType {
  readonly kind: "map";
  readonly key: DataType;
  readonly value: DataType;
  readonly valueContainsNull: boolean;
}

export interface StructType {
  readonly kind: "struct";
  readonly fields: readonly StructField[];
}

export interface StructField {
  readonly name: string;
  readonly type: DataType;
  readonly nullable: boolean;
  readonly metadata?: Metadata;
}

/** Shapes in a plane or on the globe (Spark 4.1+), in the reference system of a number; -1: each value has its own. */
export interface SpatialType {
  readonly kind: "geometry" | "geography";
  readonly srid: number;
}

/** A user-defined type as it travels: MLlib's vectors and matrices name a class and the SQL type that stores them. */
export interface UserDefinedType {
  readonly kind: "udt";
  readonly sqlType: DataType;
  readonly jvmClass?: string;
  readonly pythonClass?: string;
  readonly serializedPythonClass?: string;
}

/** What a schema's field carries beside name and type; travels as JSON. */
export interface Metadata {
  readonly [key: string]: MetadataValue;
}
export type MetadataValue = string | number | boolean | null | readonly MetadataValue[] | Metadata;

export const nullType: AtomicType = { kind: "null" };
export const booleanType: AtomicType = { kind: "boolean" };
export const byteType: AtomicType = { kind: "byte" };
export const shortType: AtomicType = { kind: "short" };
export const integerType: AtomicType = { kind: "integer" };
export const longType: AtomicType = { kind: "long" };
export const floatType: AtomicType = { kind: "float" };
export const doubleType: AtomicType = { kind: "double" };
export const binaryType: AtomicType = { kind: "binary" };
export const dateType: AtomicType = { kind: "date" };
export const timestampType: AtomicType = { kind: "timestamp" };
export const timestampNtzType: AtomicType = { kind: "timestamp_ntz" };
export const calendarIntervalType: AtomicType = { kind: "calendar_interval" };
export const variantType: AtomicType = { kind: "variant" };
export const stringType: StringType = { kind: "string" };
export const dayTimeIntervalType: DayTimeIntervalType = { kind: "day_time_interval", start: "day", end: "second" };
export const yearMonthIntervalType: YearMonthIntervalType = {
  kind: "year_month_interval",
  start: "year",
  end: "month",
};

export const decimalType = (precision: number, scale: number): DecimalType => ({ kind: "decimal", precision, scale });
export const arrayType = (element: DataType, containsNull = true): ArrayType => ({
  kind: "array",
  element,
  containsNull,
});
export const mapType = (key: DataType, value: DataType, valueContainsNull = true): MapType => ({
  kind: "map",
  key,
  value,
  valueContainsNull,
});
export const structType = (fields: readonly StructField[]): StructType => ({ kind: "struct", fields });
export const structField = (name: string, type: DataType, nullable = true, metadata?: Metadata): StructField =>
  metadata ? { name, type, nullable, metadata } : { name, type, nullable };
