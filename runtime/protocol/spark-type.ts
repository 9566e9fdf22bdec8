import { create, type MessageInitShape } from "@bufbuild/protobuf";
import type {
  AtomicType,
  DataType,
  DayTimeField,
  DayTimeIntervalType,
  Metadata,
  StructField,
  YearMonthField,
  YearMonthIntervalType,
} from "../types";
import { matrixType, vectorType } from "../types/index";
import { type DataType as DataTypeMessage, DataTypeSchema } from "./gen/spark/connect/types_pb";

type Init = MessageInitShape<typeof DataTypeSchema>;
type Kind = NonNullable<Init["kind"]>;
type KindCase = NonNullable<Kind["case"]>;

const atomicCases: Readonly<Record<AtomicType["kind"], KindCase>> = {
  null: "null",
  boolean: "boolean",
  byte: "byte",
  short: "short",
  integer: "integer",
  long: "long",
  float: "float",
  double: "double",
  binary: "binary",
  date: "date",
  timestamp: "timestamp",
  timestamp_ntz: "timestampNtz",
  calendar_interval: "calendarInterval",
  variant: "variant",
};
const atomicKinds = new Map(Object.entries(atomicCases).map(([kind, name]) => [name, kind as AtomicType["kind"]]));

const dayTimeFields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];
const yearMonthFields: readonly YearMonthField[] = ["year", "month"];

/** A Spark type as Spark Connect's message. */
export const toTypeMessage = (type: DataType): DataTypeMessage => create(DataTypeSchema, { kind: kindOf(type) });

function kindOf(type: DataType): Kind {
  switch (type.kind) {
    case "decimal":
      return { case: "decimal", value: { precision: type.precision, scale: type.scale } };
    case "string":
      return { case: "string", value: { collation: type.collation ?? "UTF8_BINARY" } };
    case "char":
      return { case: "char", value: { length: type.length } };
    case "varchar":
      return { case: "varChar", value: { length: type.length } };
    case "time":
      return { case: "time", value: { precision: type.precision } };
    case "day_time_interval":
      return {
        case: "dayTimeInterval",
        value: { startField: dayTimeFields.indexOf(type.start), endField: dayTimeFields.indexOf(type.end) },
      };
    case "year_month_interval":
      return {
        case: "yearMonthInterval",
        value: { startField: yearMonthFields.indexOf(type.start), endField: yearMonthFields.indexOf(type.end) },
      };
    case "array":
      return { case: "array", value: { elementType: toTypeMessage(type.element), containsNull: type.containsNull } };
    case "map":
      return {
        case: "map",
        value: {
          keyType: toTypeMessage(type.key),
          valueType: toTypeMessage(type.value),
          valueContainsNull: type.valueContainsNull,
        },
      };
    case "struct":
      return { case: "struct", value: { fields: type.fields.map(toFieldInit) } };
    case "geometry":
    case "geography":
      return { case: type.kind, value: { srid: type.srid } };
    case "udt":
      return {
        case: "udt",
        value: {
          type: "udt",
          sqlType: toTypeMessage(type.sqlType),
          ...(type.jvmClass !== undefined && { jvmClass: type.jvmClass }),
          ...(type.pythonClass !== undefined && { pythonClass: type.pythonClass }),
          ...(type.serializedPythonClass !== undefined && { serializedPythonClass: type.serializedPythonClass }),
        },
      };
    default:
      return { case: atomicCases[type.kind], value: {} } as Kind;
  }
}

const toFieldInit = ({ name, type, nullable, metadata }: StructField) => ({
  name,
  dataType: toTypeMessage(type),
  nullable,
  ...(metadata && Object.keys(metadata).length > 0 && { metadata: JSON.stringify(metadata) }),
});

/**
 * @throws RangeError for a type that this protocol version does not carry as a structure (unparsed text, nanosecond timestamps, or
 * none at all)
 */
export function fromTypeMessage(message: DataTypeMessage): DataType {
  const { kind } = message;
  switch (kind.case) {
    case "decimal":
      return { kind: "decimal", precision: kind.value.precision ?? 10, scale: kind.value.scale ?? 0 };
    case "string": {
      const { collation } = kind.value;
      return collation && collation !== "UTF8_BINARY" ? { kind: "string", collation } : { kind: "string" };
    }
    case "char":
      return { kind: "char", length: kind.value.length };
    case "varChar":
      return { kind: "varchar", length: kind.value.length };
    case "time":
      return { kind: "time", precision: kind.value.precision ?? 6 };
    case "dayTimeInterval":
      return dayTimeInterval(kind.value.startField, kind.value.endField);
    case "yearMonthInterval":
      return yearMonthInterval(kind.value.startField, kind.value.endField);
    case "array":
      return { kind: "array", element: required(kind.value.elementType), containsNull: kind.value.containsNull };
    case "map":
      return {
        kind: "map",
        key: required(kind.value.keyType),
        value: required(kind.value.valueType),
        valueContainsNull: kind.value.valueContainsNull,
      };
    case "struct":
      return {
        kind: "struct",
        fields: kind.value.fields.map(({ name, dataType, nullable, metadata }) => ({
          name,
          type: required(dataType),
          nullable,
          ...(metadata && metadata !== "{}" && { metadata: JSON.parse(metadata) as Metadata }),
        })),
      };
    case "geometry":
    case "geography":
      return { kind: kind.case, srid: kind.value.srid };
    case "udt": {
      const { jvmClass, pythonClass, serializedPythonClass } = kind.value;
      const known = [vectorType, matrixType].find((type) => type.jvmClass === jvmClass);
      // PySpark names the class of a vector that is a parameter, and no more.
      if (known && !kind.value.sqlType) return known;
      return {
        kind: "udt",
        sqlType: required(kind.value.sqlType),
        ...(jvmClass !== undefined && { jvmClass }),
        ...(pythonClass !== undefined && { pythonClass }),
        ...(serializedPythonClass !== undefined && { serializedPythonClass }),
      };
    }
    default: {
      const atomic = kind.case === undefined ? undefined : atomicKinds.get(kind.case);
      if (!atomic) throw new RangeError(`No data type in a message of kind ${kind.case ?? "none"}`);
      return { kind: atomic };
    }
  }
}

const dayTimeInterval = (start = 0, end = 3): DayTimeIntervalType => ({
  kind: "day_time_interval",
  start: dayTimeFields[start]!,
  end: dayTimeFields[end]!,
});

const yearMonthInterval = (start = 0, end = 1): YearMonthIntervalType => ({
  kind: "year_month_interval",
  start: yearMonthFields[start]!,
  end: yearMonthFields[end]!,
});

function required(message: DataTypeMessage | undefined): DataType {
  if (!message) throw new RangeError("A data type is missing inside another");
  return fromTypeMessage(message);
}
