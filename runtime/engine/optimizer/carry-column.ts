import { type Attribute, type Filter, outputOf, type Plan, type Sample, type Sort } from "../../plan/resolved/index";

export interface WithColumn {
  readonly plan: Plan;
  readonly column: Attribute;
}

/**
 * The relation with one more column, its last, which `source` adds to what its rows come from; undefined: it knows none of these, or the
 * rows are of several.
 */
export function carryColumn(
  plan: Plan,
  newId: () => number,
  source: (below: Plan) => WithColumn | undefined,
): WithColumn | undefined {
  const found = source(plan);
  if (found) return found;
  switch (plan.kind) {
    case "Sort":
      return plan.isGlobal ? undefined : carriedPast(plan, newId, source);
    case "Filter":
    case "Sample":
      return carriedPast(plan, newId, source);
    case "Project": {
      const below = carryColumn(plan.child, newId, source);
      return (
        below && { plan: { ...plan, list: [...plan.list, below.column], child: below.plan }, column: below.column }
      );
    }
    case "Generate": {
      const below = carryColumn(plan.child, newId, source);
      if (!below) return undefined;
      const list = [...outputOf(plan), below.column];
      return { plan: { kind: "Project", list, child: { ...plan, child: below.plan } }, column: below.column };
    }
    case "SubqueryAlias": {
      const below = carryColumn(plan.child, newId, source);
      if (!below) return undefined;
      const column = { ...below.column, id: newId() };
      return { plan: { ...plan, output: [...plan.output, column], child: below.plan }, column };
    }
    default:
      return undefined;
  }
}

/** Past what hands all columns on. */
function carriedPast(
  plan: Sort | Filter | Sample,
  newId: () => number,
  source: (below: Plan) => WithColumn | undefined,
): WithColumn | undefined {
  const below = carryColumn(plan.child, newId, source);
  return below && { plan: { ...plan, child: below.plan }, column: below.column };
}
