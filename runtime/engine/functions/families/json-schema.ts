import {
  arrayType,
  booleanType,
  type DataType,
  doubleType,
  longType,
  stringType,
  structType,
} from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { widerType } from "../coercion";

/** The type of one JSON text, as DDL. */
export function schemaOfJson(text: string): string {
  return sqlText(finished(typeOfJson(JSON.parse(text), text)));
}

function typeOfJson(value: unknown, text: string): DataType {
  if (value === null) return { kind: "null" };
  if (typeof value === "boolean") return booleanType;
  if (typeof value === "number")
    return Number.isInteger(value) && !/[.eE]/.test(numberText(value, text)) ? longType : doubleType;
  if (typeof value === "string") return stringType;
  if (Array.isArray(value))
    return arrayType(
      value
        .map((item) => typeOfJson(item, text))
        .reduce((a, b) => widerType(a, b, false) ?? stringType, { kind: "null" } as DataType),
    );
  const entries = Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return structType(entries.map(([name, item]) => ({ name, type: typeOfJson(item, text), nullable: true })));
}

/** `1.0` was written with its fraction: JSON.parse forgets. */
const numberText = (value: number, text: string) =>
  new RegExp(`(^|[^0-9.])${value}\\.0+([^0-9]|$)`).test(text) ? `${value}.0` : `${value}`;

/** What was null everywhere is a string. */
function finished(type: DataType): DataType {
  switch (type.kind) {
    case "null":
      return stringType;
    case "array":
      return { ...type, element: finished(type.element) };
    case "struct":
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: finished(field.type) })) };
    default:
      return type;
  }
}
