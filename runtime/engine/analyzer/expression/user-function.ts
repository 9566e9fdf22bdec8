import type { Expression } from "../../../plan/resolved/index";
import type { UnresolvedUserFunction } from "../../../plan/unresolved/index";
import { nullType } from "../../../types/index";
import type { ExpressionScope } from "./expression-scope";
import { withoutAlias } from "./extract-value";
import { resolveExpression } from "./resolve-expression";

export function resolveUserFunction(expression: UnresolvedUserFunction, inside: ExpressionScope): Expression {
  const { name, language, deterministic, evalType, payload, outputType, origin } = expression;
  return {
    kind: "UserFunctionCall",
    name,
    language,
    args: expression.args.map((argument) => withoutAlias(resolveExpression(argument, inside))),
    isDeterministic: deterministic,
    type: outputType ?? nullType,
    nullable: true,
    ...(evalType !== undefined && { evalType }),
    ...(payload && { payload }),
    ...(origin && { origin }),
  };
}
