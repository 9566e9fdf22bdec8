import { SparkError } from "../../../errors/index";
import {
  arrayType,
  booleanType,
  type DataType,
  type DecimalType,
  decimalType,
  doubleType,
  longType,
  nullType,
  stringType,
  structField,
  structType,
} from "../../../types/index";
import type { JsonOptions } from "./options";

/** What the worker's `spark_json_shapes` says of a value: an atom's name, the members of an object, the kinds of elements of an array. */
export type Shape =
  | string
  | { readonly fields: readonly (readonly [name: string, shape: Shape])[] }
  | { readonly elements: readonly Shape[] };

/** The type that all values of these shapes fit: numbers widen, and what has nothing in common is text. */
export function shapeType(shapes: readonly Shape[], options: JsonOptions): DataType {
  const merged = shapes.map(typeOf).reduce(merge, nullType);
  return canonical(merged, options.dropFieldIfAllNull) ?? structType([]);
}

const atoms: Readonly<Record<string, DataType>> = {
  null: nullType,
  boolean: booleanType,
  long: longType,
  double: doubleType,
  string: stringType,
};

function typeOf(shape: Shape): DataType {
  if (typeof shape === "string") return atoms[shape] ?? decimalOf(shape);
  if ("elements" in shape) return arrayType(shape.elements.map(typeOf).reduce(merge, nullType));
  const names = new Set<string>();
  for (const [name] of shape.fields) {
    if (names.has(name)) throw new SparkError("COLUMN_ALREADY_EXISTS", { columnName: `\`${name}\`` });
    names.add(name);
  }
  return structType(shape.fields.map(([name, inner]) => structField(name, typeOf(inner))));
}

/** @throws NEGATIVE_SCALE_DISALLOWED */
function decimalOf(shape: string): DataType {
  const [, precision, scale] = shape.split(" ").map(Number);
  if (scale! >= 0) return decimalType(precision!, scale!);
  throw new SparkError("NEGATIVE_SCALE_DISALLOWED", {
    scale: String(scale),
    sqlConf: '"spark.sql.legacy.allowNegativeScaleOfDecimal"',
  });
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
  if (left.kind === right.kind && left.kind !== "decimal") return left;
  if (!isNumber(left) || !isNumber(right)) return stringType;
  if (left.kind === "double" || right.kind === "double") return doubleType;
  return widerDecimal(asDecimal(left), asDecimal(right));
}

const isNumber = ({ kind }: DataType) => kind === "long" || kind === "double" || kind === "decimal";
const asDecimal = (type: DataType): DecimalType => (type.kind === "decimal" ? type : decimalType(20, 0)) as DecimalType;

function widerDecimal(left: DecimalType, right: DecimalType): DataType {
  const scale = Math.max(left.scale, right.scale);
  const whole = Math.max(left.precision - left.scale, right.precision - right.scale);
  return whole + scale > 38 ? doubleType : decimalType(whole + scale, scale);
}

/** Fields by name; where only nulls were seen, text or nothing. Objects that hold nothing are left out. */
function canonical(type: DataType, dropsNulls: boolean): DataType | undefined {
  switch (type.kind) {
    case "null":
      return dropsNulls ? undefined : stringType;
    case "array": {
      const element = canonical(type.element, dropsNulls);
      return element && arrayType(element);
    }
    case "struct": {
      const fields = type.fields.flatMap(({ name, type: inner }) => {
        const kept = name === "" ? undefined : canonical(inner, dropsNulls);
        return kept ? [structField(name, kept)] : [];
      });
      return fields.length > 0 ? structType(fields.sort((a, b) => (a.name < b.name ? -1 : 1))) : undefined;
    }
    default:
      return type;
  }
}
