import { SparkError } from "../../errors/index";
import type { Expression, Literal } from "../../plan/resolved/index";
import type { StructType } from "../../types/index";
import { sqlText } from "../../types/sql-text";
import { bindFunction } from "./bind";
import { displayName } from "./display-name";
import { foldConstant } from "./fold";
import { stringLiteral } from "./literal";
import { lookupFunction } from "./registry";
import type { SessionFacts } from "./session-facts";

/**
 * `child[extraction]` and `child.field`: a struct's field, an array's item, a map's value, or one field of an array of structs.
 * @throws SparkError FIELD_NOT_FOUND, AMBIGUOUS_REFERENCE_TO_FIELDS, INVALID_EXTRACT_BASE_FIELD_TYPE
 */
export function extractValue(child: Expression, extraction: Expression, facts: SessionFacts): Expression {
  const { type } = child;
  const name = foldConstant(extraction)?.value;
  const bind = (row: string, key: Expression) => bindFunction(lookupFunction(row)!, [child, key], {}, facts);
  if (type.kind === "struct" && typeof name === "string") return bind("getfield", fieldName(type, name, facts));
  if (type.kind === "array" && type.element.kind === "struct" && typeof name === "string")
    return bind("getarrayfields", fieldName(type.element, name, facts));
  if (type.kind === "array" || type.kind === "map") return bind("getitem", extraction);
  throw new SparkError("INVALID_EXTRACT_BASE_FIELD_TYPE", {
    base: `"${displayName(child)}"`,
    other: `"${sqlText(child.type)}"`,
  });
}

/** The field's name as the type has it. */
function fieldName({ fields }: StructType, name: string, facts: SessionFacts): Literal {
  const matches = fields.filter(
    (field) => field.name === name || (!facts.caseSensitive && field.name.toLowerCase() === name.toLowerCase()),
  );
  if (matches.length === 1) return stringLiteral(matches[0]!.name);
  if (matches.length > 1)
    throw new SparkError("AMBIGUOUS_REFERENCE_TO_FIELDS", { field: `\`${name}\``, count: `${matches.length}` });
  throw new SparkError("FIELD_NOT_FOUND", {
    fieldName: `\`${name}\``,
    fields: fields.map((field) => `\`${field.name}\``).join(", "),
  });
}
