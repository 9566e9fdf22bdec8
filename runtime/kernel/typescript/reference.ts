import ts from "typescript";
import { referenceTest } from "../../client/typescript/reference";

/** Whether an identifier stands for a variable's value (or is assigned to), rather than being a name of something else. */
export const isReference = referenceTest(ts);

/** `x` of `x = 1`, `x += 1` and `x++`. */
export function isAssigned(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent))
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  return ts.isBinaryExpression(parent) && parent.left === node && isAssignment(parent.operatorToken.kind);
}

const isAssignment = (kind: ts.SyntaxKind) =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
