import { type Expression, rewriteUp } from "../../../plan/resolved/index";
import { type DataType, quoteIdentifier, sqlText } from "../../../types/index";
import { displayName } from "../../functions/index";

/** `` `a`.`b` `` */
export const quotedName = (parts: readonly string[]): string => parts.map(quoteIdentifier).join(".");

/** `"(a + 1)"` */
export const quotedExpression = (expression: Expression): string => `"${displayName(expression)}"`;

/** `"INT"` */
export const quotedType = (type: DataType): string => `"${sqlText(type)}"`;

/** `sum(t.a)`: as SQL, its columns under their full names. */
export const qualifiedSql = (expression: Expression): string =>
  displayName(
    rewriteUp(expression, (node) =>
      node.kind === "Attribute" && node.qualifier ? { ...node, name: [...node.qualifier, node.name].join(".") } : node,
    ),
  );
