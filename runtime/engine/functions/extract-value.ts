import { SparkError } from "../../errors/index";
import type { Call, Expression } from "../../plan/resolved/index";
import { arrayType, type DataType, type StructField, type StructType } from "../../types/index";
import { sqlText } from "../../types/sql-text";
import { bindFunction } from "./bind";
import { displayName } from "./display-name";
import { foldConstant } from "./fold";
import { lookupFunction } from "./registry";
import type { SessionFacts } from "./session-facts";

/**
 * `child[extraction]` and `child.field`: a struct's field, an array's item, a map's value, or one field of an array of structs.
 * @throws SparkError FIELD_NOT_FOUND, AMBIGUOUS_REFERENCE_TO_FIELDS, INVALID_EXTRACT_BASE_FIELD_TYPE
 */
export function extractValue(child: Expression, extraction: Expression, facts: SessionFacts): Expression {
  const type = child.type.kind === "udt" ? child.type.sqlType : child.type;
  const name = foldConstant(extraction)?.value;
  if (type.kind === "struct" && typeof name === "string") {
    const { field, ordinal } = findField(type, name, facts);
    return fieldCall("getfield", child, field.type, child.nullable || field.nullable, name, ordinal);
  }
  if (type.kind === "array" && type.element.kind === "struct" && typeof name === "string") {
    const { field, ordinal } = findField(type.element, name, facts);
    const result = arrayType(field.type, type.containsNull || field.nullable);
    return fieldCall("getarrayfields", child, result, child.nullable, name, ordinal);
  }
  if (type.kind === "array") return bindFunction(lookupFunction("getarrayitem")!, [child, extraction], {}, facts);
  if (type.kind === "map") return bindFunction(lookupFunction("getmapvalue")!, [child, extraction], {}, facts);
  throw new SparkError("INVALID_EXTRACT_BASE_FIELD_TYPE", {
    base: `"${displayName(child)}"`,
    other: `"${sqlText(child.type)}"`,
  });
}

function fieldCall(
  name: "getfield" | "getarrayfields",
  child: Expression,
  type: DataType,
  nullable: boolean,
  field: string,
  ordinal: number,
): Call {
  return { kind: "Call", function: name, args: [child], type, nullable, options: { name: field, ordinal } };
}

function findField({ fields }: StructType, name: string, facts: SessionFacts): { field: StructField; ordinal: number } {
  const matches = fields.flatMap((field, ordinal) =>
    field.name === name || (!facts.caseSensitive && field.name.toLowerCase() === name.toLowerCase())
      ? [{ field, ordinal }]
      : [],
  );
  if (matches.length === 1) return matches[0]!;
  if (matches.length > 1)
    throw new SparkError("AMBIGUOUS_REFERENCE_TO_FIELDS", { field: `\`${name}\``, count: `${matches.length}` });
  throw new SparkError("FIELD_NOT_FOUND", {
    fieldName: `\`${name}\``,
    fields: fields.map((field) => `\`${field.name}\``).join(", "),
  });
}
