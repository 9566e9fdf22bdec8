import { create } from "@bufbuild/protobuf";
import { DataTypeSchema, type DataType as ProtoType } from "../../protocol/index";
import {
  type DataType,
  type DayTimeField,
  type Metadata,
  parseDataType,
  type StructType,
  simpleString,
  type YearMonthField,
} from "../../types/index";
import { fieldNotSet, invalidPlan } from "./invalid-plan";

const dayTimeFields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];
const yearMonthFields: readonly YearMonthField[] = ["year", "month"];

/** Protocol names of the types without parameters, against ours. */
const atomic = {
  null: "null",
  binary: "binary",
  boolean: "boolean",
  byte: "byte",
  short: "short",
  integer: "integer",
  long: "long",
  float: "float",
  double: "double",
  date: "date",
  timestamp: "timestamp",
  timestampNtz: "timestamp_ntz",
  calendarInterval: "calendar_interval",
  variant: "variant",
} as const;

/** @throws CONNECT_INVALID_PLAN for types that this engine lacks, PARSE_SYNTAX_ERROR and the like for unparsed text. */
export function fromProtoType(message: ProtoType): DataType {
  const from = message.kind;
  switch (from.case) {
    case "string": {
      const { collation } = from.value;
      return collation && collation !== "UTF8_BINARY" ? { kind: "string", collation } : { kind: "string" };
    }
    case "char":
      return { kind: "char", length: from.value.length };
    case "varChar":
      return { kind: "varchar", length: from.value.length };
    case "decimal":
      return { kind: "decimal", precision: from.value.precision ?? 10, scale: from.value.scale ?? 0 };
    case "time":
      return { kind: "time", precision: from.value.precision ?? 6 };
    case "dayTimeInterval": {
      const { startField = 0, endField = 3 } = from.value;
      return { kind: "day_time_interval", start: dayTimeFields[startField]!, end: dayTimeFields[endField]! };
    }
    case "yearMonthInterval": {
      const { startField = 0, endField = 1 } = from.value;
      return { kind: "year_month_interval", start: yearMonthFields[startField]!, end: yearMonthFields[endField]! };
    }
    case "array":
      return { kind: "array", element: child(from.value.elementType), containsNull: from.value.containsNull };
    case "map":
      return {
        kind: "map",
        key: child(from.value.keyType),
        value: child(from.value.valueType),
        valueContainsNull: from.value.valueContainsNull,
      };
    case "struct":
      return {
        kind: "struct",
        fields: from.value.fields.map(({ name, dataType, nullable, metadata }) => ({
          name,
          type: child(dataType),
          nullable,
          ...(metadata && metadata !== "{}" && { metadata: JSON.parse(metadata) as Metadata }),
        })),
      };
    case "udt": {
      const { jvmClass, pythonClass, serializedPythonClass, sqlType } = from.value;
      return {
        kind: "udt",
        sqlType: child(sqlType),
        ...(jvmClass && { jvmClass }),
        ...(pythonClass && { pythonClass }),
        ...(serializedPythonClass && { serializedPythonClass }),
      };
    }
    case "unparsed":
      return parseDataType(from.value.dataTypeString);
    case "geometry":
    case "geography":
    case "timestampNtzNanos":
    case "timestampLtzNanos":
      throw invalidPlan("DATA_TYPE_UNSUPPORTED_PROTO_TO_CATALYST", { kindCase: from.case });
    case undefined:
      throw fieldNotSet("spark.connect.DataType", "kind");
    default:
      return { kind: atomic[from.case] };
  }
}

function child(message: ProtoType | undefined): DataType {
  if (!message) throw fieldNotSet("spark.connect.DataType", "kind");
  return fromProtoType(message);
}

/** @throws CONNECT_INVALID_PLAN.INVALID_SCHEMA_NON_STRUCT_TYPE */
export function fromProtoSchema(message: ProtoType): StructType {
  const type = fromProtoType(message);
  if (type.kind !== "struct") {
    const dataType = simpleString(type);
    throw invalidPlan("INVALID_SCHEMA_NON_STRUCT_TYPE", { inputSchema: dataType, dataType });
  }
  return type;
}

const protoNames = Object.fromEntries(Object.entries(atomic).map(([proto, ours]) => [ours, proto])) as Readonly<
  Record<string, keyof typeof atomic>
>;

/** The message that clients read a schema from. */
export const toProtoType = (type: DataType): ProtoType => create(DataTypeSchema, { kind: protoKind(type) });

type ProtoKind = Parameters<typeof create<typeof DataTypeSchema>>[1] extends infer Init
  ? Init extends { kind?: infer Kind }
    ? Kind
    : never
  : never;

function protoKind(type: DataType): ProtoKind {
  switch (type.kind) {
    case "string":
      return { case: "string", value: { collation: type.collation ?? "UTF8_BINARY" } };
    case "char":
      return { case: "char", value: { length: type.length } };
    case "varchar":
      return { case: "varChar", value: { length: type.length } };
    case "decimal":
      return { case: "decimal", value: { precision: type.precision, scale: type.scale } };
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
      return { case: "array", value: { elementType: toProtoType(type.element), containsNull: type.containsNull } };
    case "map":
      return {
        case: "map",
        value: {
          keyType: toProtoType(type.key),
          valueType: toProtoType(type.value),
          valueContainsNull: type.valueContainsNull,
        },
      };
    case "struct":
      return {
        case: "struct",
        value: {
          fields: type.fields.map((field) => ({
            name: field.name,
            dataType: toProtoType(field.type),
            nullable: field.nullable,
            ...(field.metadata && { metadata: JSON.stringify(field.metadata) }),
          })),
        },
      };
    case "udt":
      return {
        case: "udt",
        value: {
          type: "udt",
          jvmClass: type.jvmClass,
          pythonClass: type.pythonClass,
          serializedPythonClass: type.serializedPythonClass,
          sqlType: toProtoType(type.sqlType),
        },
      };
    default:
      return { case: protoNames[type.kind]!, value: {} } as ProtoKind;
  }
}
