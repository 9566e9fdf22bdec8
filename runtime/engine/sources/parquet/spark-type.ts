import { SparkError } from "../../../errors/index";
import {
  arrayType,
  binaryType,
  booleanType,
  byteType,
  type DataType,
  dateType,
  decimalType,
  doubleType,
  floatType,
  integerType,
  longType,
  mapType,
  type StructType,
  shortType,
  stringType,
  structField,
  structType,
  timestampNtzType,
  timestampType,
} from "../../../types/index";
import type { SchemaElement } from "./schema-tree";

/** Spark's schema of a file that does not carry one. Every column may be null, whatever the file says. */
export const structOf = (element: SchemaElement): StructType =>
  structType(element.children.map((child) => structField(child.name, fieldType(child))));

/** A repeated field outside of a LIST is an array. */
function fieldType(element: SchemaElement): DataType {
  const type = element.children.length > 0 ? groupType(element) : leafType(element);
  return element.repetition === "REPEATED" ? arrayType(type, false) : type;
}

function groupType(element: SchemaElement): DataType {
  const kind = element.convertedType ?? element.logicalType ?? "";
  if (/^LIST|ListType/.test(kind)) return listType(element);
  if (/^MAP|MapType/.test(kind)) {
    const [key, value] = element.children[0]!.children;
    return mapType(fieldType(key!), fieldType(value!), value!.repetition !== "REQUIRED");
  }
  return structOf(element);
}

/** Three levels, or the two levels of older writers. */
function listType(list: SchemaElement): DataType {
  const repeated = list.children[0]!;
  const once = { ...repeated, repetition: "REQUIRED" };
  const isElement =
    repeated.children.length !== 1 || repeated.name === "array" || repeated.name === `${list.name}_tuple`;
  if (isElement) return arrayType(fieldType(once), false);
  const element = repeated.children[0]!;
  return arrayType(fieldType(element), element.repetition !== "REQUIRED");
}

const integers: Readonly<Record<string, DataType>> = {
  INT_8: byteType,
  INT_16: shortType,
  INT_32: integerType,
  INT_64: longType,
  UINT_8: shortType,
  UINT_16: integerType,
  UINT_32: longType,
  UINT_64: decimalType(20, 0),
};

const physical: Readonly<Record<string, DataType>> = {
  BOOLEAN: booleanType,
  INT32: integerType,
  INT64: longType,
  INT96: timestampType,
  FLOAT: floatType,
  DOUBLE: doubleType,
  BYTE_ARRAY: binaryType,
  FIXED_LEN_BYTE_ARRAY: binaryType,
};

function leafType(element: SchemaElement): DataType {
  const { convertedType, logicalType, precision, scale, type } = element;
  const logical = logicalType ?? "";
  if (convertedType === "DECIMAL" || logical.startsWith("DecimalType"))
    return decimalType(Number(precision), Number(scale ?? 0));
  if (convertedType && integers[convertedType]) return integers[convertedType];
  if (convertedType === "DATE" || logical.startsWith("DateType")) return dateType;
  if (convertedType?.startsWith("TIMESTAMP") || logical.startsWith("TimestampType")) {
    if (/NANOS=NanoSeconds/.test(logical)) throw illegal(`${type} (TIMESTAMP(NANOS,${isUtc(logical)}))`);
    return isUtc(logical) ? timestampType : timestampNtzType;
  }
  if (convertedType?.startsWith("TIME") || logical.startsWith("TimeType")) {
    if (/MICROS=MicroSeconds|TIME_MICROS/.test(logical + convertedType)) return { kind: "time", precision: 6 };
    throw illegal(`${type} (TIME(${/NANOS=Nano/.test(logical) ? "NANOS" : "MILLIS"},${isUtc(logical)}))`);
  }
  if (convertedType && ["UTF8", "ENUM", "JSON"].includes(convertedType)) return stringType;
  if (/^(StringType|EnumType|JsonType)/.test(logical)) return stringType;
  if (convertedType === "INTERVAL") throw illegal("FIXED_LEN_BYTE_ARRAY (INTERVAL)");
  return physical[type ?? ""] ?? unrecognized(element);
}

/** Absent for files of writers before logical types: those meant instants. */
const isUtc = (logicalType: string) => !/isAdjustedToUTC=(0|false)/.test(logicalType);

const illegal = (parquetType: string) => new SparkError("PARQUET_TYPE_ILLEGAL", { parquetType });

function unrecognized(element: SchemaElement): never {
  throw new SparkError("PARQUET_TYPE_NOT_RECOGNIZED", { field: `${element.type} ${element.name}` });
}
