import { SparkError } from "../../errors/index";
import type { Expression } from "../../plan/resolved/index";
import { type DataType, fromJson, stringType } from "../../types/index";
import { parseDataType, parseTableSchema } from "../../types/parse-ddl";
import { displayName } from "./display-name";
import { foldConstant } from "./fold";

/** The type that a literal schema names: DDL of a table, of any type, or JSON. @throws INVALID_SCHEMA.NON_STRING_LITERAL */
export function readingSchema(expr: Expression): DataType {
  const schema = textOf(expr) ?? expr;
  const text = foldConstant(schema)?.value;
  if (typeof text !== "string" || schema.type.kind !== "string")
    throw new SparkError("INVALID_SCHEMA.NON_STRING_LITERAL", { inputSchema: `"${displayName(expr)}"` });
  return nullableType(parsedSchema(text));
}

/** @throws ParseError of the text as DDL */
function parsedSchema(text: string): DataType {
  const readers = [parseTableSchema, parseDataType, fromJson];
  const errors: unknown[] = [];
  for (const read of readers)
    try {
      return read(text);
    } catch (error) {
      errors.push(error);
    }
  throw errors[1];
}

/** `schema_of_json('…')` and the like are found while a query is analysed, and carry their answer behind their text. */
export const foundSchema = (name: string, text: Expression, schema: string): Expression => ({
  kind: "Call",
  function: `${name}_of`,
  args: [text, { kind: "Literal", value: schema, type: stringType, nullable: false }],
  type: stringType,
  nullable: false,
});

const textOf = (expr: Expression): Expression | undefined =>
  expr.kind === "Call" && /^schema_of_\w+_of$/.test(expr.function) ? expr.args[1] : undefined;

/** What is read may always be missing. */
function nullableType(type: DataType): DataType {
  switch (type.kind) {
    case "struct":
      return {
        kind: "struct",
        fields: type.fields.map((field) => ({ ...field, type: nullableType(field.type), nullable: true })),
      };
    case "array":
      return { ...type, element: nullableType(type.element), containsNull: true };
    case "map":
      return { ...type, key: nullableType(type.key), value: nullableType(type.value), valueContainsNull: true };
    default:
      return type;
  }
}
