import {
  arrayType,
  binaryType,
  booleanType,
  calendarIntervalType,
  type DataType,
  dateType,
  dayTimeIntervalType,
  decimalType,
  doubleType,
  longType,
  mapType,
  nullType,
  sameType,
  spatialType,
  stringType,
  structField,
  structType,
  timestampNtzType,
  timestampType,
  variantType,
  yearMonthIntervalType,
} from "../../types";
import { isRow } from "./row";
import {
  CalendarInterval,
  Decimal,
  Duration,
  Geography,
  Geometry,
  Instant,
  LocalDate,
  LocalDateTime,
  LocalTime,
  Period,
  Variant,
} from "./values";

/**
 * The Spark type of a JavaScript value, as PySpark's createDataFrame infers: whole numbers are BIGINT, decimals DECIMAL(38,18).
 * @throws TypeError for what Spark has no type for
 */
export function inferType(value: unknown): DataType {
  if (value === null || value === undefined) return nullType;
  switch (typeof value) {
    case "boolean":
      return booleanType;
    case "string":
      return stringType;
    case "bigint":
      return longType;
    case "number":
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? longType : doubleType;
  }
  if (Array.isArray(value)) return arrayType(value.map(inferType).reduce(mergeTypes, nullType));
  if (value instanceof Map) {
    const keys = [...value.keys()].map(inferType).reduce(mergeTypes, nullType);
    return mapType(keys, [...value.values()].map(inferType).reduce(mergeTypes, nullType));
  }
  for (const [Class, type] of classTypes) if (value instanceof Class) return type;
  if (value instanceof Decimal) return decimalType(38, 18);
  if (value instanceof Geometry) return spatialType("geometry", value.srid);
  if (value instanceof Geography) return spatialType("geography", value.srid);
  const fields = isRow(value) ? value.toObject() : (value as Readonly<Record<string, unknown>>);
  if (typeof value === "object" && (isRow(value) || isPlain(value))) {
    return structType(Object.entries(fields).map(([name, field]) => structField(name, inferType(field))));
  }
  throw new TypeError(`Spark has no type for ${Object.prototype.toString.call(value)}`);
}

// biome-ignore lint/suspicious/noExplicitAny: instanceof takes any constructor.
const classTypes: readonly (readonly [new (...args: any[]) => unknown, DataType])[] = [
  [Uint8Array, binaryType],
  [Date, timestampType],
  [Instant, timestampType],
  [LocalDateTime, timestampNtzType],
  [LocalDate, dateType],
  [LocalTime, { kind: "time", precision: 6 }],
  [Duration, dayTimeIntervalType],
  [Period, yearMonthIntervalType],
  [CalendarInterval, calendarIntervalType],
  [Variant, variantType],
];

/** The type that holds values of both. @throws TypeError when there is none */
export function mergeTypes(a: DataType, b: DataType): DataType {
  if (a.kind === "null") return b;
  if (b.kind === "null" || sameType(a, b)) return a;
  if (isNumber(a) && isNumber(b)) return doubleType;
  if (a.kind === "array" && b.kind === "array") return arrayType(mergeTypes(a.element, b.element));
  if (a.kind === "map" && b.kind === "map") return mapType(mergeTypes(a.key, b.key), mergeTypes(a.value, b.value));
  if (a.kind === "struct" && b.kind === "struct") {
    const others = new Map(b.fields.map((field) => [field.name, field]));
    const merged = a.fields.map((field) => {
      const other = others.get(field.name);
      others.delete(field.name);
      return other ? structField(field.name, mergeTypes(field.type, other.type)) : field;
    });
    return structType([...merged, ...others.values()]);
  }
  throw new TypeError(`One column has values of type ${a.kind} and ${b.kind}; give a schema`);
}

const isNumber = (type: DataType) => type.kind === "long" || type.kind === "double";

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
}
