import { SparkError } from "../../errors/index";
import type { Expression } from "../../plan/resolved/index";
import { type DataType, stringType } from "../../types/index";
import { sqlText } from "../../types/sql-text";
import { displayName, type FunctionRow, foldConstant, foundSchema } from "../functions/index";

/**
 * `schema_of_json` and its like. The schema is found while the query is analysed, for it may be another function's argument: the call becomes
 * one of the second row, which holds the answer and prints as the first.
 */
export function schemaFunction(
  name: string,
  format: string,
  infer: (text: string, args: readonly Expression[]) => DataType,
): readonly FunctionRow[] {
  return [
    {
      name,
      kind: "scalar",
      args: ["!string", "!string, any"],
      type: stringType,
      print: printOf(name),
      rewrite: (args) => foundSchema(name, args[0]!, sqlText(infer(literalText(name, format, args[0]!), args))),
    },
    foundSchemaRow(name),
  ];
}

const printOf =
  (name: string) =>
  ([text]: readonly string[]) =>
    `${name}(${text})`;

/** Holds the schema that `name` has found, and prints as it was written. */
export const foundSchemaRow = (name: string): FunctionRow => ({
  name: `${name}_of`,
  kind: "scalar",
  args: "string, string",
  type: stringType,
  sql: "{1}",
  nullable: false,
  print: printOf(name),
});

/** @throws DATATYPE_MISMATCH.NON_FOLDABLE_INPUT, DATATYPE_MISMATCH.UNEXPECTED_NULL */
export function literalText(name: string, format: string, expr: Expression): string {
  const text = foldConstant(expr);
  const shown = { sqlExpr: `"${name}(${displayName(expr)})"` };
  if (!text)
    throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
      ...shown,
      inputName: `\`${format}\``,
      inputType: '"STRING"',
      inputExpr: `"${displayName(expr)}"`,
    });
  if (typeof text.value === "string") return text.value;
  throw new SparkError("DATATYPE_MISMATCH.UNEXPECTED_NULL", { ...shown, exprName: format });
}
