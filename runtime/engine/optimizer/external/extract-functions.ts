import {
  type Expression,
  mapPlanChildren,
  mapPlanExpressions,
  type NamedExpression,
  outputOf,
  type Plan,
  planChildren,
  planExpressions,
  plansIn,
  rewritePlanUp,
  some,
} from "../../../plan/resolved/index";
import type { Rule } from "../rule";
import { evaluate } from "./evaluate";
import { holdsExternal, isExternalCall } from "./external-call";
import { fromAggregate } from "./from-aggregate";
import { fromJoin } from "./from-join";
import { belowTableFunction, fromLateral } from "./from-lateral";
import { fromWindow, hasUserWindow } from "./from-window";

/** External functions (the user's, in Python or TypeScript) leave the expressions: each is a column that a relation of its own adds below. */
export const extractFunctions: Rule = {
  name: "ExtractExternalFunctions",
  apply: (plan, newId) => rewritePlanUp(plan, (node) => placed(extracted(node, newId), node)),
};

/** Whether a plan calls external functions anywhere. */
export function callsExternal(plan: Plan): boolean {
  for (const node of plansIn(plan)) {
    if (planExpressions(node).some((expression) => some(expression, isOfUser))) return true;
  }
  return false;
}

const isOfUser = (node: Expression): boolean =>
  isExternalCall(node) || (node.kind === "AggregateCall" && node.user !== undefined);

/** What evaluates a node's functions stands where the node was written. */
function placed(plan: Plan, of: Plan): Plan {
  if (plan === of) return plan;
  const below = new Set(planChildren(of));
  const visit = (node: Plan): Plan => {
    if (below.has(node)) return node;
    const over = mapPlanChildren(node, visit);
    const { planId, origin } = of;
    if (over.kind !== "EvalExternal" || over.planId !== undefined) return over;
    return { ...over, ...(planId !== undefined && { planId }), ...(origin && { origin }) };
  };
  return visit(plan);
}

function extracted(plan: Plan, newId: () => number): Plan {
  switch (plan.kind) {
    case "Aggregate":
      return fromAggregate(plan, newId);
    case "Join":
      return fromLateral(plan, newId) ?? fromJoin(plan, newId);
    case "Window":
      return hasUserWindow(plan) ? fromWindow(plan, newId) : extractedBelow(plan, newId);
    case "EvalExternal":
      return belowTableFunction(plan, newId);
    default:
      return extractedBelow(plan, newId);
  }
}

const extractedBelow = (plan: Plan, newId: () => number): Plan =>
  "child" in plan && planExpressions(plan).some(holdsExternal) ? overColumns(plan, newId) : plan;

/** The relation over columns in place of calls, and without those in what it gives. */
function overColumns(plan: Extract<Plan, { child: Plan }>, newId: () => number): Plan {
  const { plan: child, replace } = evaluate(plan.child, planExpressions(plan), newId);
  const over = mapPlanExpressions({ ...plan, child }, replace);
  if (plan.kind === "Project") return over;
  const output = outputOf(plan);
  return { kind: "Project", list: output as readonly NamedExpression[], child: over };
}
