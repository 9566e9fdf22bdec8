import type { Expression } from "../../../plan/resolved/index";
import type { UnresolvedExpression } from "../../../plan/unresolved/index";
import type { ExpressionScope } from "./expression-scope";

/** The expression with names, functions and types known. What is written as an alias stays one at the top. */
export const resolveExpression = (expression: UnresolvedExpression, inside: ExpressionScope): Expression =>
  inside.env.resolveExpression(expression, inside);
