import type { Expression } from "../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedUserFunction } from "../../../plan/unresolved/index";
import { type UserFunction, userAggregate } from "../../../plan/user-code";
import { nullType } from "../../../types/index";
import type { ExpressionScope } from "./expression-scope";
import { withoutAlias } from "./extract-value";
import { resolveExpression } from "./resolve-expression";
import { expandStar } from "./star";

/** PySpark's `SQL_GROUPED_AGG_…_UDF`: a value of all rows of a group. */
const aggregates: ReadonlySet<number> = new Set([202, 217, 252, 254]);

export const resolveUserFunction = (expression: UnresolvedUserFunction, inside: ExpressionScope): Expression =>
  callUserFunction(expression, expression.args, expression, inside);

/** A call of a function that the client has sent with the call, or registered under a name. Its arguments keep their types. */
export function callUserFunction(
  { name, language, deterministic, evalType, payload, pythonVersion, outputType }: UserFunction,
  given: readonly UnresolvedExpression[],
  { isDistinct, origin }: Pick<UnresolvedUserFunction, "isDistinct" | "origin">,
  inside: ExpressionScope,
): Expression {
  const isAggregate = evalType !== undefined && aggregates.has(evalType);
  const { aggregateArguments, ...outside } = inside;
  const scope = isAggregate && aggregateArguments ? { ...outside, scope: aggregateArguments } : inside;
  const args: Expression[] = [];
  const argumentNames: Record<number, string> = {};
  for (const argument of given) {
    if (argument.kind === "Star") {
      args.push(...expandStar(argument, scope));
      continue;
    }
    if (argument.kind === "NamedArgument") argumentNames[args.length] = argument.name;
    const value = argument.kind === "NamedArgument" ? argument.value : argument;
    args.push(withoutAlias(resolveExpression(value, scope)));
  }
  const code = {
    language,
    ...(evalType !== undefined && { evalType }),
    ...(payload !== undefined && { payload }),
    ...(pythonVersion !== undefined && { pythonVersion }),
    ...(Object.keys(argumentNames).length > 0 && { argumentNames }),
  };
  const value = { args, type: outputType ?? nullType, nullable: true, ...(origin && { origin }) };
  if (!isAggregate)
    return {
      kind: "UserFunctionCall",
      name,
      isDeterministic: deterministic,
      resultId: inside.env.session.newId(),
      ...code,
      ...value,
    };
  return {
    kind: "AggregateCall",
    function: userAggregate,
    isDistinct: isDistinct ?? false,
    user: { name, ...code },
    ...value,
  };
}
