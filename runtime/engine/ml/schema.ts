import { SparkError } from "../../errors/index";
import {
  arrayType,
  type DataType,
  doubleType,
  floatType,
  isVector,
  quoteIdentifier,
  type StructField,
  type StructType,
  sameType,
  simpleString,
  storageType,
  vectorType,
} from "../../types/index";
import { require } from "./illegal-argument";

/** @throws FIELD_NOT_FOUND */
export function fieldOf(schema: StructType, name: string): StructField {
  const found = schema.fields.find((field) => field.name === name);
  if (found) return found;
  const fields = schema.fields.map((field) => quoteIdentifier(field.name)).join(", ");
  throw new SparkError(
    "FIELD_NOT_FOUND",
    { fieldName: quoteIdentifier(name), fields },
    "SparkIllegalArgumentException",
  );
}

const typeText = (type: DataType) => simpleString(storageType(type));

/** The column's field; refused unless it is numeric. */
export function requireNumeric(schema: StructType, name: string): StructField {
  const field = fieldOf(schema, name);
  require(isNumber(
    field.type,
  ), `Column ${name} must be of type numeric but was actually of type ${typeText(field.type)}.`);
  return field;
}

export function requireVector(schema: StructType, name: string): StructField {
  const field = fieldOf(schema, name);
  require(isVector(
    field.type,
  ), `Column ${name} must be of type ${classText(vectorType)}:${typeText(vectorType)} but was actually ${classText(field.type)}:${typeText(field.type)}.`);
  return field;
}

/** What clustering takes: a vector or an array of numbers. */
export const requireVectorLike = (schema: StructType, name: string): StructField =>
  requireOneOf(schema, name, [vectorType, arrayType(doubleType, false), arrayType(floatType, false)]);

export function requireOneOf(schema: StructType, name: string, taken: readonly DataType[]): StructField {
  const field = fieldOf(schema, name);
  require(taken.some((type) =>
    sameType(type, field.type),
  ), `Column ${name} must be of type equal to one of the following types: [${taken.map(typeText).join(", ")}] but was actually of type ${typeText(field.type)}.`);
  return field;
}

export function refuseExisting(schema: StructType, name: string): void {
  require(!schema.fields.some((field) => field.name === name), `Output column ${name} already exists.`);
}

export const isNumber = ({ kind }: DataType): boolean =>
  kind === "byte" ||
  kind === "short" ||
  kind === "integer" ||
  kind === "long" ||
  kind === "float" ||
  kind === "double" ||
  kind === "decimal";

const classText = (type: DataType) =>
  isVector(type) ? "class org.apache.spark.ml.linalg.VectorUDT" : `class org.apache.spark.sql.types.${className(type)}`;

const className = ({ kind }: DataType) => {
  const name = kind.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  return `${name}Type${["array", "map", "struct", "decimal", "char", "varchar"].includes(kind) ? "" : "$"}`;
};
