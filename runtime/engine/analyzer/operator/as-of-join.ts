import { SparkError } from "../../../errors/index";
import type { Expression, Plan } from "../../../plan/resolved/index";
import type { UnresolvedAsOfJoin, UnresolvedExpression } from "../../../plan/unresolved/index";
import { foldConstant, isFoldable } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression, quotedType } from "../error/quoted";
import { call } from "../expression/call";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { Scope } from "../name/scope";
import { joinTypeOf } from "./join-type";
import { joinNearest } from "./nearest-rows";

const classNames: Readonly<Record<string, string>> = {
  full_outer: "FullOuter",
  right_outer: "RightOuter",
  left_semi: "LeftSemi",
  left_anti: "LeftAnti",
  cross: "Cross",
};

/** The one row of the right side whose key is nearest to the left row's. @throws AS_OF_JOIN.* */
export function resolveAsOfJoin(plan: UnresolvedAsOfJoin, env: Environment): Plan {
  const type = joinTypeOf(plan.type);
  if (type !== "inner" && type !== "left_outer") {
    const message = `requirement failed: Unsupported as-of join type ${classNames[type ?? ""] ?? plan.type}`;
    throw new SparkError("_LEGACY_ERROR_TEMP_2114", {}, "SparkIllegalArgumentException", [], { message });
  }
  const left = env.resolvePlan(plan.left, env);
  const right = env.resolvePlan(plan.right, env);
  const both = Scope.ofBoth(left, right, env.outer);
  const resolve = (written: UnresolvedExpression, scope: Scope) =>
    withoutAlias(resolveExpression(written, { env, scope }));
  const leftKey = resolve(plan.leftAsOf, both);
  const rightKey = resolve(plan.rightAsOf, both);
  const using = (plan.using ?? []).map((name) => {
    const written: UnresolvedExpression = { kind: "Attribute", nameParts: [name] };
    return call("==", [resolve(written, Scope.of(left)), resolve(written, Scope.of(right))], env);
  });
  const given = plan.condition ? [resolve(plan.condition, both)] : [];
  for (const condition of given) checkIsBoolean(condition);
  const tolerance = plan.tolerance && toleranceOf(resolve(plan.tolerance, both));
  const { conditions, distance } = compare(leftKey, rightKey, plan, tolerance, env);
  const all = [...using, ...given, ...conditions];
  return joinNearest(
    left,
    right,
    {
      count: 1,
      ranking: distance,
      direction: "ascending",
      keepsLeft: type === "left_outer",
      ...(all.length > 0 && { condition: all.reduce((one, next) => call("and", [one, next], env)) }),
    },
    env,
  );
}

function checkIsBoolean(condition: Expression): void {
  if (condition.type.kind === "boolean") return;
  throw analysisError("JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE", {
    joinCondition: quotedExpression(condition),
    conditionType: quotedType(condition.type),
  });
}

function toleranceOf(tolerance: Expression): Expression {
  if (!isFoldable(tolerance)) throw analysisError("AS_OF_JOIN.TOLERANCE_IS_UNFOLDABLE", {});
  const value = foldConstant(tolerance)?.value;
  const isNegative = (typeof value === "number" || typeof value === "bigint") && value < 0;
  if (isNegative) throw analysisError("AS_OF_JOIN.TOLERANCE_IS_NON_NEGATIVE", {});
  return tolerance;
}

/** Which right rows may match, and how far each is. */
function compare(
  left: Expression,
  right: Expression,
  { direction, allowExactMatches }: UnresolvedAsOfJoin,
  tolerance: Expression | undefined,
  env: Environment,
): { conditions: readonly Expression[]; distance: Expression } {
  const of = (name: string, ...args: readonly Expression[]) => call(name, args, env);
  const notBefore = tolerance ? [of(">=", right, of("-", left, tolerance))] : [];
  const notAfter = tolerance ? [of("<=", right, of("+", left, tolerance))] : [];
  switch (direction.toLowerCase()) {
    case "backward":
      return {
        conditions: [of(allowExactMatches ? ">=" : ">", left, right), ...notBefore],
        distance: of("-", left, right),
      };
    case "forward":
      return {
        conditions: [of(allowExactMatches ? "<=" : "<", left, right), ...notAfter],
        distance: of("-", right, left),
      };
    case "nearest":
      return {
        conditions: [...(allowExactMatches ? [] : [of("not", of("==", left, right))]), ...notBefore, ...notAfter],
        distance: of("if", of(">", left, right), of("-", left, right), of("-", right, left)),
      };
    default:
      throw analysisError("AS_OF_JOIN.UNSUPPORTED_DIRECTION", {
        direction,
        supported: "'forward', 'backward', 'nearest'",
      });
  }
}
