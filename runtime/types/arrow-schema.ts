import {
  type DataType as ArrowType,
  Binary,
  Bool,
  DateDay,
  Decimal,
  DurationMicrosecond,
  Field,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  IntervalMonthDayNano,
  IntervalYearMonth,
  List,
  Map_,
  Null,
  Schema,
  Struct,
  TimeNanosecond,
  TimestampMicrosecond,
  Utf8,
} from "apache-arrow";
import type { DataType, Metadata, SpatialType, StructType } from "./data-type";

/**
 * The Arrow schema that Spark puts on its wire for rows of `type`: nullability at every level, field metadata, and TIMESTAMP
 * labelled with the session's time zone.
 */
export const arrowSchema = (type: StructType, timeZone: string): Schema =>
  new Schema(type.fields.map((field) => arrowField(field.name, field.type, field.nullable, timeZone, field.metadata)));

export function arrowField(
  name: string,
  type: DataType,
  nullable: boolean,
  timeZone: string,
  metadata?: Metadata,
): Field {
  const entries: [string, string][] = [];
  if (type.kind === "time") entries.push([timePrecisionKey, String(type.precision)]);
  if (metadata && Object.keys(metadata).length > 0) entries.push([metadataKey, JSON.stringify(metadata)]);
  return new Field(name, arrowType(type, timeZone), nullable, new Map(entries));
}

export const timePrecisionKey = "SPARK::time::precision";
export const metadataKey = "SPARK::metadata::json";

function arrowType(type: DataType, timeZone: string): ArrowType {
  switch (type.kind) {
    case "decimal":
      return new Decimal(type.scale, type.precision, 128);
    case "timestamp":
      return new TimestampMicrosecond(timeZone);
    case "array":
      return new List(arrowField("element", type.element, type.containsNull, timeZone));
    case "map": {
      const key = arrowField("key", type.key, false, timeZone);
      const value = arrowField("value", type.value, type.valueContainsNull, timeZone);
      return new Map_(
        new Field("entries", new Struct<{ key: ArrowType; value: ArrowType }>([key, value]), false),
        false,
      );
    }
    case "struct":
      return new Struct(
        uniqueNames(type).map((name, i) => {
          const { type: inner, nullable, metadata } = type.fields[i]!;
          return arrowField(name, inner, nullable, timeZone, metadata);
        }),
      );
    case "geometry":
    case "geography":
      return new Struct(spatialFields(type));
    case "udt":
      return arrowType(type.sqlType, timeZone);
    default:
      return atomicArrowTypes[type.kind]();
  }
}

/** Arrow's readers refuse a struct with a name twice: Spark counts such fields, `a_0`, `a_1`. */
function uniqueNames({ fields }: StructType): readonly string[] {
  const places = new Map<string, number>();
  const isRepeated = (name: string) => fields.filter((field) => field.name === name).length > 1;
  return fields.map(({ name }) => {
    if (!isRepeated(name)) return name;
    const place = places.get(name) ?? 0;
    places.set(name, place + 1);
    return `${name}_${place}`;
  });
}

/** Spark marks a VARIANT by its second field: the same struct without the mark is a struct. */
const variantFields = () => [
  new Field("value", new Binary(), false),
  new Field("metadata", new Binary(), false, new Map([["variant", "true"]])),
];

/** And shapes by theirs. */
const spatialFields = ({ kind, srid }: SpatialType) => [
  new Field("srid", new Int32(), false),
  new Field(
    "wkb",
    new Binary(),
    false,
    new Map([
      [kind, "true"],
      ["srid", String(srid)],
    ]),
  ),
];

const atomicArrowTypes = {
  null: () => new Null(),
  boolean: () => new Bool(),
  byte: () => new Int8(),
  short: () => new Int16(),
  integer: () => new Int32(),
  long: () => new Int64(),
  float: () => new Float32(),
  double: () => new Float64(),
  string: () => new Utf8(),
  char: () => new Utf8(),
  varchar: () => new Utf8(),
  binary: () => new Binary(),
  date: () => new DateDay(),
  timestamp_ntz: () => new TimestampMicrosecond(),
  time: () => new TimeNanosecond(),
  day_time_interval: () => new DurationMicrosecond(),
  year_month_interval: () => new IntervalYearMonth(),
  calendar_interval: () => new IntervalMonthDayNano(),
  variant: () => new Struct(variantFields()),
} as const;
