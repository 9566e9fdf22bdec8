import type { Expression, Literal } from "../../plan/resolved/index";
import { booleanType, type DataType, integerType, stringType, type Value } from "../../types/index";

export const literal = (value: Value, type: DataType): Literal => ({
  kind: "Literal",
  value,
  type,
  nullable: value === null,
});
export const stringLiteral = (value: string) => literal(value, stringType);
export const integerLiteral = (value: number) => literal(value, integerType);
export const booleanLiteral = (value: boolean) => literal(value, booleanType);
export const nullLiteral = (type: DataType) => literal(null, type);

/** The text of a string literal; undefined for all else. */
export const stringOf = (expr: Expression | undefined): string | undefined =>
  expr?.kind === "Literal" && typeof expr.value === "string" ? expr.value : undefined;
