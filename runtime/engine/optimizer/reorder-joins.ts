import {
  conjunction,
  conjunctsOf,
  type Expression,
  type Join,
  mapPlanChildren,
  mapPlanExpressions,
  outputOf,
  type Plan,
  rewriteUp,
} from "../../plan/resolved/index";
import { Estimates } from "../../plan/statistics/index";
import type { Rule } from "./rule";
import { idsOf, isOver, mayMove } from "./term";

/** Inner joins one after the other: each time the two that give the fewest rows together. */
export const reorderJoins: Rule = { name: "CostBasedJoinReorder", apply: (plan) => reorder(plan, new Estimates(plan)) };

function reorder(plan: Plan, estimates: Estimates): Plan {
  const inner = (child: Plan) => reorder(child, estimates);
  const inside = mapPlanExpressions(plan, (expression) =>
    rewriteUp(expression, (node) => (node.kind === "Subquery" ? { ...node, plan: inner(node.plan) } : node)),
  );
  if (!isInner(inside)) return mapPlanChildren(inside, inner);
  const region: Region = { relations: [], terms: [] };
  collect(inside, region);
  const relations = region.relations.map(inner);
  if (relations.length < 3) return mapPlanChildren(inside, inner);
  const { plan: joined, terms } = join(relations, region.terms, estimates);
  const condition = conjunction(terms);
  const rows: Plan = condition ? { kind: "Filter", condition, child: joined } : joined;
  return { kind: "Project", list: outputOf(plan), child: rows };
}

interface Region {
  readonly relations: Plan[];
  readonly terms: Expression[];
}

/** A hint says how two sides join as they are written. */
const isInner = (plan: Plan): plan is Join =>
  plan.kind === "Join" &&
  (plan.type === "inner" || plan.type === "cross") &&
  !plan.isLateral &&
  !plan.hint &&
  conjunctsOf(plan.condition).every(mayMove);

function collect(plan: Plan, region: Region): void {
  if (isInner(plan)) {
    collect(plan.left, region);
    collect(plan.right, region);
    region.terms.push(...conjunctsOf(plan.condition));
  } else region.relations.push(plan);
}

interface Candidate {
  readonly plan: Join;
  readonly rows: number;
  readonly pair: readonly [Plan, Plan];
  readonly terms: readonly Expression[];
}

function join(relations: readonly Plan[], terms: readonly Expression[], estimates: Estimates) {
  const parts = new Set(relations);
  let open = terms;
  while (parts.size > 1) {
    const best = cheapest([...parts], open, estimates);
    for (const part of best.pair) parts.delete(part);
    parts.add(best.plan);
    open = open.filter((term) => !best.terms.includes(term));
  }
  const [plan] = parts;
  return { plan: plan!, terms: open };
}

/** Pairs that a term ties together go first; without any, the two smallest. */
function cheapest(parts: readonly Plan[], terms: readonly Expression[], estimates: Estimates): Candidate {
  const ids = new Map(parts.map((part) => [part, idsOf(part)]));
  const candidates: Candidate[] = [];
  for (const [i, a] of parts.entries()) {
    for (const b of parts.slice(i + 1)) {
      const both = new Set([...ids.get(a)!, ...ids.get(b)!]);
      const between = terms.filter((term) => isOver(term, both));
      if (between.length > 0) candidates.push(candidate(a, b, between, estimates));
    }
  }
  if (candidates.length > 0) return candidates.reduce((best, one) => (one.rows < best.rows ? one : best));
  const [a, b] = [...parts].sort((one, other) => estimates.rows(one) - estimates.rows(other));
  return candidate(a!, b!, [], estimates);
}

/** The larger side stands left. */
function candidate(a: Plan, b: Plan, terms: readonly Expression[], estimates: Estimates): Candidate {
  const [left, right] = estimates.bytes(a) >= estimates.bytes(b) ? [a, b] : [b, a];
  const condition = conjunction(terms);
  const plan: Join = {
    kind: "Join",
    type: condition ? "inner" : "cross",
    left,
    right,
    ...(condition && { condition }),
  };
  return { plan, rows: estimates.rows(plan), pair: [a, b], terms };
}
