/** Spark's types under Spark's names, to build schemas: `StructType([StructField("id", LongType, false)])`. */
import {
  type ArrayType as Array_,
  arrayType,
  type DataType,
  type DecimalType as Decimal_,
  decimalType,
  type StructField as Field_,
  type MapType as Map_,
  type Metadata,
  mapType,
  parseDataType,
  parseSchemaDdl,
  type StructType as Struct_,
  spatialType,
  structField,
  structType,
} from "../../types";

export {
  binaryType as BinaryType,
  booleanType as BooleanType,
  byteType as ByteType,
  calendarIntervalType as CalendarIntervalType,
  dateType as DateType,
  dayTimeIntervalType as DayTimeIntervalType,
  doubleType as DoubleType,
  floatType as FloatType,
  integerType as IntegerType,
  longType as LongType,
  nullType as NullType,
  shortType as ShortType,
  stringType as StringType,
  timestampNtzType as TimestampNTZType,
  timestampType as TimestampType,
  variantType as VariantType,
  yearMonthIntervalType as YearMonthIntervalType,
} from "../../types";
export type { DataType, Metadata };

/** A schema, or the type of a struct. */
export type StructType = Struct_;
/**
 * A column or field.
 * @param type a DataType, or DDL such as `decimal(10,2)`
 * @param nullable default true
 */
export type StructField = Field_;
/**
 * @param element a DataType, or DDL
 * @param containsNull default true
 */
export type ArrayType = Array_;
/**
 * @param key a DataType, or DDL; keys are never null
 * @param valueContainsNull default true
 */
export type MapType = Map_;
/**
 * @param precision digits in all, 1–38; default 10
 * @param scale digits behind the point; default 0
 */
export type DecimalType = Decimal_;

/** A DataType, or its DDL text such as `decimal(10,2)`. */
type TypeOrText = DataType | string;
const typeOf = (type: TypeOrText): DataType => (typeof type === "string" ? parseDataType(type) : type);

export const StructType = (fields: readonly StructField[]): StructType => structType(fields);
export const StructField = (name: string, type: TypeOrText, nullable = true, metadata?: Metadata): StructField =>
  structField(name, typeOf(type), nullable, metadata);
export const ArrayType = (element: TypeOrText, containsNull = true): ArrayType =>
  arrayType(typeOf(element), containsNull);
export const MapType = (key: TypeOrText, value: TypeOrText, valueContainsNull = true): MapType =>
  mapType(typeOf(key), typeOf(value), valueContainsNull);
export const DecimalType = (precision = 10, scale = 0): DecimalType => decimalType(precision, scale);
/** CHAR: texts of one length, padded by blanks. @param length characters */
export const CharType = (length: number): DataType => ({ kind: "char", length });
/** VARCHAR: texts up to a length. @param length characters */
export const VarcharType = (length: number): DataType => ({ kind: "varchar", length });
/** GEOMETRY: shapes in a plane (Spark 4.1). @param srid of their reference system, or `ANY`: each has its own */
export const GeometryType = (srid: number | "ANY"): DataType => spatialType("geometry", srid);
/** GEOGRAPHY: shapes on the globe (Spark 4.1). @param srid of their reference system, or `ANY`: each has its own */
export const GeographyType = (srid: number | "ANY"): DataType => spatialType("geography", srid);
/** @param precision digits of the second's fraction, 0–9 */
export const TimeType = (precision = 6): DataType => ({ kind: "time", precision });

/** A schema written as DDL: `id INT NOT NULL, tags ARRAY<STRING>`. @throws SparkError PARSE_SYNTAX_ERROR */
export const fromDDL = (ddl: string): StructType => parseSchemaDdl(ddl);
export { fromJson, simpleString, toJson, treeString } from "../../types";
