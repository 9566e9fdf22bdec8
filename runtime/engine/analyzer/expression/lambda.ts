import type { Expression, Lambda, LambdaVariable } from "../../../plan/resolved/index";
import type { UnresolvedLambda } from "../../../plan/unresolved/index";
import type { FunctionRow } from "../../functions/index";
import { analysisError } from "../error/analysis-error";
import type { ExpressionScope } from "./expression-scope";
import { withoutAlias } from "./extract-value";
import { resolveExpression } from "./resolve-expression";

/** A lambda whose parameters have the types that the higher-order function gives them. */
export function resolveLambda(
  lambda: UnresolvedLambda,
  row: FunctionRow,
  args: readonly (Expression | undefined)[],
  index: number,
  inside: ExpressionScope,
): Lambda {
  const { parameters, origin } = lambda;
  const given = row.lambda?.(args, index, parameters.length);
  if (!given)
    throw analysisError("INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION", { class: row.name }, origin);
  if (given.length !== parameters.length) {
    throw analysisError(
      "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH",
      { expectedNumArgs: String(parameters.length), actualNumArgs: String(given.length) },
      origin,
    );
  }
  const lowerCase = parameters.map((name) => name.toLowerCase());
  if (new Set(lowerCase).size !== lowerCase.length) {
    throw analysisError(
      "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES",
      { args: parameters.map((name) => `\`${name}\``).join(", "), caseSensitiveConfig: '"spark.sql.caseSensitive"' },
      origin,
    );
  }
  const variables = parameters.map(
    (name, i): LambdaVariable => ({
      kind: "LambdaVariable",
      id: inside.env.session.newId(),
      name,
      type: given[i]!.type,
      nullable: given[i]!.nullable,
    }),
  );
  const lambdaVariables = new Map([
    ...(inside.lambdaVariables ?? []),
    ...variables.map((variable) => [variable.name.toLowerCase(), variable] as const),
  ]);
  const body = withoutAlias(resolveExpression(lambda.body, { ...inside, lambdaVariables }));
  return { kind: "Lambda", parameters: variables, body, type: body.type, nullable: body.nullable };
}
