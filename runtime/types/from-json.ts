import { SparkError } from "../errors/index";
import { canonicalCollation } from "./collation";
import { collationsKey, mapStrings } from "./collation-paths";
import type {
  AtomicType,
  DataType,
  DayTimeField,
  Metadata,
  StructField,
  UserDefinedType,
  YearMonthField,
} from "./data-type";
import { spatialOfJson } from "./spatial";
import { decimalOf, timeOf } from "./type-limits";

const atomicKinds: Readonly<Record<string, AtomicType["kind"]>> = {
  void: "null",
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
  timestamp_ltz: "timestamp",
  timestamp_ntz: "timestamp_ntz",
  interval: "calendar_interval",
  calendar_interval: "calendar_interval",
  variant: "variant",
};

/**
 * Reads Spark's schema JSON, of a struct or of any other type.
 * @throws SparkError INVALID_JSON_DATA_TYPE, COLLATION_INVALID_NAME
 */
export function fromJson(json: string): DataType {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse(json);
  }
  return fromJsonValue(value);
}

/** Reads schema JSON that is already parsed. */
export function fromJsonValue(json: unknown): DataType {
  if (typeof json === "string") return scalar(json);
  if (typeof json !== "object" || json === null) return refuse(json);
  const object = json as Readonly<Record<string, unknown>>;
  switch (object.type) {
    case "array":
      if (typeof object.containsNull !== "boolean") return refuse(json);
      return { kind: "array", element: fromJsonValue(object.elementType), containsNull: object.containsNull };
    case "map":
      if (typeof object.valueContainsNull !== "boolean") return refuse(json);
      return {
        kind: "map",
        key: fromJsonValue(object.keyType),
        value: fromJsonValue(object.valueType),
        valueContainsNull: object.valueContainsNull,
      };
    case "struct":
      if (!Array.isArray(object.fields)) return refuse(json);
      return { kind: "struct", fields: object.fields.map(field) };
    case "udt":
      return userDefined(object);
    default:
      return refuse(json);
  }
}

function field(json: unknown): StructField {
  const object = json as Readonly<Record<string, unknown>>;
  if (typeof object?.name !== "string") return refuse(json);
  const { name, nullable = true, metadata = {} } = object;
  if (typeof nullable !== "boolean" || typeof metadata !== "object") return refuse(json);
  const { [collationsKey]: collations, ...kept } = (metadata ?? {}) as Metadata;
  const names = (collations ?? {}) as Readonly<Record<string, string>>;
  const type = mapStrings(fromJsonValue(object.type), name, (string, path) => {
    const collation = names[path] && canonicalCollation(names[path].slice(names[path].indexOf(".") + 1));
    return collation ? { ...string, collation } : string;
  });
  return Object.keys(kept).length ? { name, type, nullable, metadata: kept } : { name, type, nullable };
}

function userDefined(object: Readonly<Record<string, unknown>>): UserDefinedType {
  const text = (key: string) => (typeof object[key] === "string" ? { [key]: object[key] } : undefined);
  const { class: jvmClass } = text("class") ?? {};
  const { pyClass: pythonClass } = text("pyClass") ?? {};
  const { serializedClass: serializedPythonClass } = text("serializedClass") ?? {};
  return {
    kind: "udt",
    sqlType: fromJsonValue(object.sqlType),
    ...(jvmClass && { jvmClass }),
    ...(pythonClass && { pythonClass }),
    ...(serializedPythonClass && { serializedPythonClass }),
  };
}

function scalar(name: string): DataType {
  const atomic = Object.hasOwn(atomicKinds, name) ? atomicKinds[name] : undefined;
  if (atomic) return { kind: atomic };
  if (name === "decimal") return decimalOf(10, 0);
  let match = /^decimal\(\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(name);
  if (match) return decimalOf(Number(match[1]), Number(match[2]));
  if ((match = /^(string|char\((\d+)\)|varchar\((\d+)\))(?: collate (\w+))?$/.exec(name))) {
    const collation = match[4] && canonicalCollation(match[4]);
    const collated = collation ? { collation } : {};
    if (match[2]) return { kind: "char", length: Number(match[2]), ...collated };
    if (match[3]) return { kind: "varchar", length: Number(match[3]), ...collated };
    return { kind: "string", ...collated };
  }
  if ((match = /^time\((\d+)\)$/.exec(name))) return timeOf(Number(match[1]));
  if ((match = /^interval (day|hour|minute|second)(?: to (day|hour|minute|second))?$/.exec(name)))
    return { kind: "day_time_interval", start: match[1] as DayTimeField, end: (match[2] ?? match[1]) as DayTimeField };
  if ((match = /^interval (year|month)(?: to (year|month))?$/.exec(name)))
    return {
      kind: "year_month_interval",
      start: match[1] as YearMonthField,
      end: (match[2] ?? match[1]) as YearMonthField,
    };
  return spatialOfJson(name) ?? refuse(name);
}

function refuse(json: unknown): never {
  const invalidType = typeof json === "string" ? json : JSON.stringify(json);
  throw new SparkError("INVALID_JSON_DATA_TYPE", { invalidType }, "SparkIllegalArgumentException");
}
