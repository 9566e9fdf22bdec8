import {
  type Alias,
  type Attribute,
  type Expression,
  mapPlanChildren,
  mapPlanExpressions,
  type Plan,
  rewriteUp,
  type UserFunctionCall,
} from "../../plan/resolved/index";

/** The same plan with ids of its own throughout, so that it can stand in a query beside itself. */
export function withFreshIds(plan: Plan, newId: () => number): Plan {
  const ids = new Map<number, number>();
  const fresh = (id: number): number => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const column = <T extends Attribute | Alias>(named: T): T => ({
    ...named,
    id: fresh(named.id),
    ...(named.copyOf !== undefined && { copyOf: fresh(named.copyOf) }),
  });
  const expression = (root: Expression): Expression =>
    rewriteUp(root, (node) => {
      if (node.kind === "Attribute" || node.kind === "Alias") return column(node);
      if (node.kind === "OuterReference") return { ...node, attribute: column(node.attribute) };
      return node.kind === "Subquery" ? { ...node, plan: visit(node.plan) } : node;
    });
  const visit = (node: Plan): Plan => {
    const { planId: _, ...inner } = mapPlanExpressions(mapPlanChildren(node, visit), expression);
    const next = inner as Plan;
    if (next.kind === "Generate") return { ...next, generated: next.generated.map(column) };
    if (next.kind === "EvalExternal") {
      const { kept, results, grouping, barrier } = next;
      const keys = grouping && { grouping: grouping.map(column) };
      const task = barrier?.partition && { barrier: { ...barrier, partition: column(barrier.partition) } };
      return { ...next, kept: kept.map(column), results: results.map(column), ...keys, ...task };
    }
    if (next.kind === "CoGroupExternal") {
      const { call, output, leftGrouping, rightGrouping } = next;
      const keys = { leftGrouping: leftGrouping.map(column), rightGrouping: rightGrouping.map(column) };
      return { ...next, call: expression(call) as UserFunctionCall, output: output.map(column), ...keys };
    }
    if (next.kind === "Project" && next.hidden) return { ...next, hidden: next.hidden.map(column) };
    return "output" in next ? ({ ...next, output: next.output.map(column) } as Plan) : next;
  };
  return visit(plan);
}
