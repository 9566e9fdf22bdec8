import type { Expression, Expression_Literal } from "../../../runtime/protocol";

/** An expression in one line: `sum!(a)` for sum(DISTINCT a), 1 INT, 1L BIGINT, 1D DOUBLE. */
export function expressionText(expression: Expression): string {
  const { exprType } = expression;
  switch (exprType.case) {
    case "unresolvedAttribute":
      return exprType.value.unparsedIdentifier;
    case "unresolvedFunction": {
      const { functionName, isDistinct, arguments: args } = exprType.value;
      return `${functionName}${isDistinct ? "!" : ""}(${args.map(expressionText).join(", ")})`;
    }
    case "callFunction":
      return `call:${exprType.value.functionName}(${exprType.value.arguments.map(expressionText).join(", ")})`;
    case "literal":
      return literalText(exprType.value);
    default:
      throw new Error(`No text for ${exprType.case}`);
  }
}

function literalText({ literalType }: Expression_Literal): string {
  switch (literalType.case) {
    case "null":
      return "NULL";
    case "string":
      return JSON.stringify(literalType.value);
    case "long":
      return `${literalType.value}L`;
    case "double":
      return `${literalType.value}D`;
    case "decimal":
      return literalType.value.value;
    case "boolean":
    case "integer":
      return String(literalType.value);
    default:
      throw new Error(`No text for a literal ${literalType.case}`);
  }
}
