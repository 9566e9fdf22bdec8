import { textsRead } from "../../engine/analyzer/index";
import type { SessionFacts } from "../../engine/functions/index";
import type { Plan } from "../../plan/resolved/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";

const written = new WeakMap<Plan, { readonly plan: UnresolvedPlan; readonly facts: SessionFacts }>();

/** Keeps what an analysed plan was made of, for as long as somebody has the analysed one. */
export function rememberWritten(analyzed: Plan, plan: UnresolvedPlan, facts: SessionFacts): void {
  written.set(analyzed, { plan: withoutRows(plan), facts });
}

/** The plan as it was written, its SQL texts read. */
export function writtenPlan(analyzed: Plan): UnresolvedPlan {
  const known = written.get(analyzed);
  return known ? textsRead(known.plan, known.facts) : { kind: "Known", plan: analyzed };
}

/** Rows that a client sent along may be many, and nobody prints them. */
function withoutRows<T extends UnresolvedPlan>(plan: T): T {
  if (plan.kind === "LocalRelation") {
    const { data: _, chunks: __, ...rest } = plan;
    return rest as T;
  }
  const inputs = Object.entries(plan).filter(([key]) => key === "child" || key === "left" || key === "right");
  const changed = inputs.flatMap(([key, input]) => {
    const without = withoutRows(input as UnresolvedPlan);
    return without === input ? [] : [[key, without] as const];
  });
  return changed.length > 0 ? { ...plan, ...Object.fromEntries(changed) } : plan;
}
