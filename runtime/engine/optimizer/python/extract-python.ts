import {
  type Expression,
  mapPlanExpressions,
  type NamedExpression,
  outputOf,
  type Plan,
  planExpressions,
  plansIn,
  rewritePlanUp,
  some,
} from "../../../plan/resolved/index";
import type { Rule } from "../rule";
import { evaluate } from "./evaluate";
import { fromAggregate } from "./from-aggregate";
import { fromJoin } from "./from-join";
import { fromWindow, hasUserWindow } from "./from-window";
import { holdsPython, isPythonCall } from "./python-call";

/** Python functions leave the expressions: each is a column that a relation of its own adds below. */
export const extractPython: Rule = {
  name: "ExtractPythonUDFs",
  apply: (plan, newId) => rewritePlanUp(plan, (node) => extracted(node, newId)),
};

/** Whether a plan calls Python functions anywhere. */
export function callsPython(plan: Plan): boolean {
  for (const node of plansIn(plan)) {
    if (planExpressions(node).some((expression) => some(expression, isOfUser))) return true;
  }
  return false;
}

const isOfUser = (node: Expression): boolean =>
  isPythonCall(node) || (node.kind === "AggregateCall" && node.user !== undefined);

function extracted(plan: Plan, newId: () => number): Plan {
  switch (plan.kind) {
    case "Aggregate":
      return fromAggregate(plan, newId);
    case "Join":
      return fromJoin(plan, newId);
    case "Window":
      return hasUserWindow(plan) ? fromWindow(plan, newId) : extractedBelow(plan, newId);
    case "EvalPython":
      return plan;
    default:
      return extractedBelow(plan, newId);
  }
}

const extractedBelow = (plan: Plan, newId: () => number): Plan =>
  "child" in plan && planExpressions(plan).some(holdsPython) ? overColumns(plan, newId) : plan;

/** The relation over columns in place of calls, and without those in what it gives. */
function overColumns(plan: Extract<Plan, { child: Plan }>, newId: () => number): Plan {
  const { plan: child, replace } = evaluate(plan.child, planExpressions(plan), newId);
  const over = mapPlanExpressions({ ...plan, child }, replace);
  if (plan.kind === "Project") return over;
  const output = outputOf(plan);
  return { kind: "Project", list: output as readonly NamedExpression[], child: over };
}
