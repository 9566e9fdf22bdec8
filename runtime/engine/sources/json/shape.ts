import {
  arrayType,
  booleanType,
  type DataType,
  decimalType,
  doubleType,
  longType,
  nullType,
  stringType,
  structField,
  structType,
} from "../../../types/index";
import type { JsonOptions } from "./options";

/** What DuckDB's `json_structure` says of a value: a type's name, an object of shapes, or an array of one. */
export type Shape = string | { readonly [name: string]: Shape } | readonly [Shape];

/** Stands in a record for a whole number beyond a long, before its structure is asked for. */
export const bigNumber = "\ue000whole";

/** The type that all values of these shapes fit: numbers widen, and what has nothing in common is text. */
export function shapeType(shapes: readonly Shape[], options: JsonOptions): DataType {
  const merged = shapes.map((shape) => typeOf(shape, options)).reduce(merge, nullType);
  return canonical(merged);
}

function typeOf(shape: Shape, options: JsonOptions): DataType {
  if (typeof shape === "string") return atomType(shape, options);
  if (Array.isArray(shape)) return arrayType(typeOf(shape[0] as Shape, options));
  if (bigNumber in shape) return atomType(bigNumber, options);
  return structType(Object.entries(shape).map(([name, inner]) => structField(name, typeOf(inner as Shape, options))));
}

function atomType(name: string, { primitivesAsString, prefersDecimal }: JsonOptions): DataType {
  if (name === "NULL") return nullType;
  if (primitivesAsString) return stringType;
  switch (name) {
    // DuckDB's name for every number without a sign.
    case "UBIGINT":
    case "BIGINT":
      return longType;
    case bigNumber:
      return decimalType(20, 0);
    case "DOUBLE":
      return prefersDecimal ? decimalType(38, 18) : doubleType;
    case "BOOLEAN":
      return booleanType;
    default:
      return stringType;
  }
}

function merge(left: DataType, right: DataType): DataType {
  if (left.kind === "null") return right;
  if (right.kind === "null") return left;
  if (left.kind === "struct" && right.kind === "struct") {
    const others = new Map(right.fields.map((field) => [field.name, field]));
    const both = left.fields.map((field) => {
      const other = others.get(field.name);
      return other ? { ...field, type: merge(field.type, other.type) } : field;
    });
    const known = new Set(left.fields.map(({ name }) => name));
    return structType([...both, ...right.fields.filter(({ name }) => !known.has(name))]);
  }
  if (left.kind === "array" && right.kind === "array") return arrayType(merge(left.element, right.element));
  if (left.kind === right.kind) return left;
  const kinds = new Set([left.kind, right.kind]);
  const isNumeric = [...kinds].every((kind) => kind === "long" || kind === "double" || kind === "decimal");
  if (!isNumeric) return stringType;
  return kinds.has("double") ? doubleType : decimalType(20, 0);
}

/** Fields by name; where only nulls were seen, text. */
function canonical(type: DataType): DataType {
  switch (type.kind) {
    case "null":
      return stringType;
    case "array":
      return arrayType(canonical(type.element));
    case "struct": {
      const fields = type.fields.map((field) => structField(field.name, canonical(field.type)));
      return structType([...fields].sort((a, b) => (a.name < b.name ? -1 : 1)));
    }
    default:
      return type;
  }
}
