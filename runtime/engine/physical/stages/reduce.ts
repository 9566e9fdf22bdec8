import { conjunction, type Expression, type Join, outputOf, type Plan } from "../../../plan/resolved/index";
import { booleanType } from "../../../types/index";

/** Whether rows that go early are spared more than the join itself. */
export function isWorthReducing(plan: Plan): boolean {
  if (plan.kind === "Project" || plan.kind === "Filter") return isWorthReducing(plan.child);
  return plan.kind === "Join" || (plan.kind === "Aggregate" && plan.grouping.length > 0);
}

/** The plan without rows whose keys are not among those of the other rows, of which nothing can come; undefined where that cannot be asked. */
export function reducedBy(
  plan: Plan,
  keys: readonly Expression[],
  others: Plan,
  otherKeys: readonly Expression[],
): Plan | undefined {
  const ids = keys.map((key) => (key.kind === "Attribute" ? key.id : undefined));
  if (ids.includes(undefined)) return undefined;
  const condition = conjunction(
    keys.map(
      (key, i): Expression => ({
        kind: "Call",
        function: "=",
        args: [key, otherKeys[i]!],
        type: booleanType,
        nullable: true,
      }),
    ),
  )!;
  return reduce(plan, new Set(ids as number[]), { condition, others });
}

interface Reduction {
  readonly condition: Expression;
  readonly others: Plan;
}

/** As far down as the keys' columns are known. */
function reduce(plan: Plan, ids: ReadonlySet<number>, reduction: Reduction): Plan {
  const has = (side: Plan) => [...ids].every((id) => outputOf(side).some((column) => column.id === id));
  const below = <P extends Extract<Plan, { child: Plan }>>(node: P): P => ({
    ...node,
    child: reduce(node.child, ids, reduction),
  });
  switch (plan.kind) {
    case "Filter":
      return below(plan);
    case "Project":
      return has(plan.child) ? below(plan) : semiJoin(plan, reduction);
    case "Aggregate": {
      const groups = new Set(plan.grouping.map((key) => (key.kind === "Attribute" ? key.id : undefined)));
      return !plan.groupingSets && [...ids].every((id) => groups.has(id)) ? below(plan) : semiJoin(plan, reduction);
    }
    case "Join": {
      const isInner = plan.type === "inner" || plan.type === "cross";
      const keepsLeft = isInner || ["left_outer", "left_semi", "left_anti"].includes(plan.type);
      if (keepsLeft && has(plan.left)) return { ...plan, left: reduce(plan.left, ids, reduction) };
      if (isInner && !plan.isLateral && has(plan.right)) return { ...plan, right: reduce(plan.right, ids, reduction) };
      return semiJoin(plan, reduction);
    }
    default:
      return semiJoin(plan, reduction);
  }
}

const semiJoin = (plan: Plan, { condition, others }: Reduction): Join => ({
  kind: "Join",
  type: "left_semi",
  left: plan,
  right: others,
  condition,
  hint: { right: "broadcast" },
});
