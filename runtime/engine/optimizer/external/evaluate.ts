import {
  type Attribute,
  type EvalExternal,
  type Expression,
  explainExpression,
  expressionKey,
  expressionsIn,
  outputOf,
  type Plan,
  rewriteDown,
  type UserFunctionCall,
} from "../../../plan/resolved/index";
import { holdsExternal, isExternalCall, languageOf, readyCalls } from "./external-call";
import { unsupportedFeature } from "./unsupported-feature";

export interface Evaluated {
  /** Below, with a column for each call. */
  readonly plan: Plan;
  /** The expression with calls replaced by their columns. */
  replace(expression: Expression): Expression;
}

/** Puts below the expressions what evaluates the external functions in them: calls of one kind together, inner calls further down. */
export function evaluate(child: Plan, expressions: readonly Expression[], newId: () => number): Evaluated {
  for (const expression of expressions) refuseInLambda(expression);
  let plan = child;
  let open = expressions;
  const steps: ReadonlyMap<string, Attribute>[] = [];
  while (open.some(holdsExternal)) {
    const results = new Map<string, Attribute>();
    for (const calls of byKind(readyCalls(open)).values()) {
      const columns = calls.map((call) => resultColumn(call, newId()));
      for (const [i, call] of calls.entries()) results.set(keyOf(call), columns[i]!);
      const node: EvalExternal = { kind: "EvalExternal", child: plan, calls, kept: outputOf(plan), results: columns };
      plan = node;
    }
    steps.push(results);
    open = open.map((expression) => replaced(expression, results));
  }
  return { plan, replace: (expression) => steps.reduce(replaced, expression) };
}

/** Calls that differ, by their kind; the same call is made once. */
function byKind(calls: readonly UserFunctionCall[]): ReadonlyMap<number, readonly UserFunctionCall[]> {
  const unique = new Map(calls.map((call) => [keyOf(call), call]));
  const kinds = new Map<number, UserFunctionCall[]>();
  for (const call of unique.values()) kinds.set(call.evalType!, [...(kinds.get(call.evalType!) ?? []), call]);
  return kinds;
}

const keyOf = (call: UserFunctionCall): string =>
  call.isDeterministic ? expressionKey(call) : `call ${call.resultId}`;

const replaced = (expression: Expression, results: ReadonlyMap<string, Attribute>): Expression =>
  rewriteDown(expression, (node) => (isExternalCall(node) ? results.get(keyOf(node)) : undefined));

const resultColumn = ({ type, language }: UserFunctionCall, id: number): Attribute => ({
  kind: "Attribute",
  id,
  name: language === "python" ? "pythonUDF" : "UDF",
  type,
  nullable: true,
});

function refuseInLambda(expression: Expression): void {
  for (const node of expressionsIn(expression))
    if (node.kind === "Lambda" && holdsExternal(node.body)) {
      const call = readyCalls([node.body])[0]!;
      throw unsupportedFeature(`LAMBDA_FUNCTION_WITH_${languageOf(call)}_UDF`, {
        funcName: `"${explainExpression(call)}"`,
      });
    }
}
