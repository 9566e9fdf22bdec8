import { DataType as ArrowTypes, DateUnit, Field, IntervalUnit, Precision, type Schema, TimeUnit } from "apache-arrow";
import { SparkError } from "../errors/index";
import { metadataKey, timePrecisionKey } from "./arrow-schema";
import {
  type AtomicType,
  arrayType,
  binaryType,
  booleanType,
  byteType,
  calendarIntervalType,
  type DataType,
  dateType,
  dayTimeIntervalType,
  decimalType,
  doubleType,
  floatType,
  integerType,
  longType,
  type Metadata,
  mapType,
  nullType,
  type StructType,
  shortType,
  stringType,
  structField,
  structType,
  timestampNtzType,
  timestampType,
  variantType,
  yearMonthIntervalType,
} from "./data-type";

type ArrowType = ArrowTypes;

/**
 * The Spark schema of Arrow data that a client sends.
 * @throws SparkError UNSUPPORTED_ARROWTYPE for a type that Spark does not take (unsigned integers, timestamps not in microseconds, …).
 */
export const sparkSchema = (schema: Schema): StructType => structType(schema.fields.map(sparkField));

function sparkField(field: Field) {
  const metadata = field.metadata.get(metadataKey);
  return structField(
    field.name,
    sparkType(field),
    field.nullable,
    metadata ? (JSON.parse(metadata) as Metadata) : undefined,
  );
}

function sparkType(field: Field): DataType {
  const type: ArrowType = field.type;
  if (ArrowTypes.isDecimal(type)) return decimalType(type.precision, type.scale);
  if (ArrowTypes.isTime(type) && type.unit === TimeUnit.NANOSECOND) {
    return { kind: "time", precision: Number(field.metadata.get(timePrecisionKey) ?? 6) };
  }
  if (ArrowTypes.isDictionary(type))
    return sparkType(new Field(field.name, type.dictionary, field.nullable, field.metadata));
  if (ArrowTypes.isList(type)) {
    const element = type.children[0]!;
    return arrayType(sparkType(element), element.nullable);
  }
  if (ArrowTypes.isMap(type)) {
    const [key, value] = (type.children[0] as Field).type.children as [Field, Field];
    return mapType(sparkType(key), sparkType(value), value.nullable);
  }
  if (ArrowTypes.isStruct(type)) {
    if (isVariant(type.children)) return variantType;
    return spatialOf(type.children) ?? structType(type.children.map(sparkField));
  }
  return atomicType(type) ?? unsupported(type);
}

const isVariant = (fields: readonly Field[]) => fields.length === 2 && fields[1]!.metadata.get("variant") === "true";

function spatialOf(fields: readonly Field[]): DataType | undefined {
  const wkb = fields.find(({ name }) => name === "wkb")?.metadata;
  if (!wkb || !fields.some(({ name }) => name === "srid")) return undefined;
  const kind = (["geometry", "geography"] as const).find((one) => wkb.get(one) === "true");
  return kind && { kind, srid: Number(wkb.get("srid")) };
}

function atomicType(type: ArrowType): DataType | undefined {
  if (ArrowTypes.isNull(type)) return nullType;
  if (ArrowTypes.isBool(type)) return booleanType;
  if (ArrowTypes.isInt(type)) return type.isSigned ? signedTypes[type.bitWidth] : undefined;
  if (ArrowTypes.isFloat(type)) return floatTypes[type.precision];
  if (ArrowTypes.isUtf8(type) || ArrowTypes.isLargeUtf8(type)) return stringType;
  if (ArrowTypes.isBinary(type) || ArrowTypes.isLargeBinary(type)) return binaryType;
  if (ArrowTypes.isDate(type)) return type.unit === DateUnit.DAY ? dateType : undefined;
  if (ArrowTypes.isTimestamp(type) && type.unit === TimeUnit.MICROSECOND) {
    return type.timezone ? timestampType : timestampNtzType;
  }
  if (ArrowTypes.isDuration(type)) return type.unit === TimeUnit.MICROSECOND ? dayTimeIntervalType : undefined;
  if (ArrowTypes.isInterval(type)) return intervalTypes[type.unit];
  return undefined;
}

const signedTypes: Readonly<Record<number, AtomicType>> = { 8: byteType, 16: shortType, 32: integerType, 64: longType };
const floatTypes: Readonly<Record<number, AtomicType>> = {
  [Precision.SINGLE]: floatType,
  [Precision.DOUBLE]: doubleType,
};
const intervalTypes: Readonly<Record<number, DataType>> = {
  [IntervalUnit.YEAR_MONTH]: yearMonthIntervalType,
  [IntervalUnit.MONTH_DAY_NANO]: calendarIntervalType,
};

function unsupported(type: ArrowType): never {
  throw new SparkError("UNSUPPORTED_ARROWTYPE", { typeName: String(type) }, "SparkUnsupportedOperationException");
}
