import { collationProvider } from "./collation";
import { collationsKey, mapStrings } from "./collation-paths";
import type { DataType, Metadata, StructField } from "./data-type";
import { spatialJson } from "./spatial";
import { typeName } from "./type-name";

export type JsonType = string | Readonly<Record<string, unknown>>;

/** Spark's schema JSON, without white space. */
export const toJson = (type: DataType): string => JSON.stringify(toJsonValue(type));

/** The same as a value to put into a larger JSON. */
export function toJsonValue(type: DataType): JsonType {
  switch (type.kind) {
    case "array":
      return { type: "array", elementType: toJsonValue(type.element), containsNull: type.containsNull };
    case "map":
      return {
        type: "map",
        keyType: toJsonValue(type.key),
        valueType: toJsonValue(type.value),
        valueContainsNull: type.valueContainsNull,
      };
    case "struct":
      return { type: "struct", fields: type.fields.map(fieldToJson) };
    case "udt":
      return {
        type: "udt",
        ...(type.jvmClass && { class: type.jvmClass }),
        ...((type.pythonClass || type.jvmClass) && { pyClass: type.pythonClass ?? null }),
        ...(type.serializedPythonClass && { serializedClass: type.serializedPythonClass }),
        sqlType: toJsonValue(type.sqlType),
      };
    case "geometry":
    case "geography":
      return spatialJson(type);
    default:
      return typeName(type);
  }
}

function fieldToJson({ name, type, nullable, metadata }: StructField) {
  const collations: Record<string, string> = {};
  const plain = mapStrings(type, name, ({ collation, ...rest }, path) => {
    if (collation) collations[path] = `${collationProvider(collation)}.${collation}`;
    return rest;
  });
  const all: Metadata = Object.keys(collations).length
    ? { ...metadata, [collationsKey]: collations }
    : (metadata ?? {});
  return { name, type: toJsonValue(plain), nullable, metadata: all };
}
