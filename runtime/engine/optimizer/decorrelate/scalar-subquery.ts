import {
  type Aggregate,
  type Alias,
  attributeOf,
  collect,
  conjunction,
  type Expression,
  expressionsIn,
  type NamedExpression,
  outerReferences,
  outputOf,
  type Plan,
  type Project,
  rewriteUp,
  type Subquery,
} from "../../../plan/resolved/index";
import { type Ids, idsOf, referencesOf } from "../term";
import { type Pulled, pullUp, withNeeded } from "./pull-up";

export interface JoinedScalars {
  readonly rows: Plan;
  readonly expressions: readonly Expression[];
}

/** Aggregates of what belongs to a row, joined to it: computed once for all rows that have the same key, null where there is nothing. */
export function joinedScalars(rows: Plan, expressions: readonly Expression[], newId: () => number): JoinedScalars {
  const isScalar = (node: Expression): node is Subquery => node.kind === "Subquery" && node.subquery === "scalar";
  const values = new Map<Expression, Expression>();
  let joined = rows;
  for (const subquery of expressions.flatMap((one) => collect(one, isScalar)) as readonly Subquery[]) {
    const grouped = outerReferences(subquery.plan).size > 0 && byKeys(subquery.plan, idsOf(rows), newId);
    if (!grouped) continue;
    const condition = conjunction(grouped.terms)!;
    joined = { kind: "Join", type: "left_outer", left: joined, right: grouped.plan, condition };
    values.set(subquery, { ...outputOf(grouped.plan)[0]!, nullable: true });
  }
  return {
    rows: joined,
    expressions: expressions.map((one) => rewriteUp(one, (node) => values.get(node) ?? node)),
  };
}

/** The subquery's value for each key that ties it to the row: projections over one aggregate of everything. */
function byKeys(plan: Plan, outer: Ids, newId: () => number): Pulled | undefined {
  if (plan.kind === "Project") {
    const child = byKeys(plan.child, outer, newId);
    return child && plan.list.every((one) => isNullOfNulls(one))
      ? { plan: { ...plan, list: withNeeded(plan.list, child), child: child.plan }, terms: child.terms }
      : undefined;
  }
  if (plan.kind !== "Aggregate" || plan.grouping.length > 0 || plan.groupingSets) return undefined;
  const below = plan.list.every(isNullOfNothing) ? pullUp(plan.child, outer) : undefined;
  return below && grouped(plan, below, outer, newId);
}

function grouped(plan: Aggregate, below: Pulled, outer: Ids, newId: () => number): Pulled | undefined {
  const inner = idsOf(below.plan);
  const keys: Expression[] = [];
  const list: NamedExpression[] = [...plan.list];
  const terms: Expression[] = [];
  const added: Alias[] = [];
  for (const term of below.terms) {
    if (term.kind !== "Call" || !["=", "=="].includes(term.function)) return undefined;
    const [a, b] = term.args as [Expression, Expression];
    const isFirst = isOf(a, inner) && isOf(b, outer);
    if (!isFirst && !(isOf(b, inner) && isOf(a, outer))) return undefined;
    const [key, value] = isFirst ? [a, b] : [b, a];
    const column: NamedExpression = key.kind === "Attribute" ? key : keyAlias(key, newId());
    if (column.kind === "Alias") added.push(column);
    keys.push(attributeOf(column));
    if (!list.some(({ id }) => id === column.id)) list.push(attributeOf(column));
    terms.push({ ...term, args: [attributeOf(column), value] });
  }
  const child: Plan =
    added.length > 0
      ? ({ kind: "Project", list: [...outputOf(below.plan), ...added], child: below.plan } satisfies Project)
      : below.plan;
  return { plan: { ...plan, grouping: keys, list, child }, terms };
}

const keyAlias = (child: Expression, id: number): Alias => ({
  kind: "Alias",
  id,
  name: "key",
  child,
  type: child.type,
  nullable: child.nullable,
});

function isOf(expression: Expression, ids: Ids): boolean {
  const references = [...referencesOf(expression)];
  return references.length > 0 && references.every((id) => ids.has(id));
}

/** Null when no row is aggregated: then no row joined gives the same. */
const isNullOfNothing = (named: NamedExpression) =>
  isNullOfNulls(named) &&
  [...expressionsIn(named)].some(({ kind }) => kind === "AggregateCall") &&
  [...expressionsIn(named)].every((node) => node.kind !== "AggregateCall" || nullOfNothing.has(node.function));

const nullOfNothing: ReadonlySet<string> = new Set(
  "sum avg mean min max any_value first last stddev variance".split(" "),
);

/** Null when what it is computed from is. */
function isNullOfNulls(expression: Expression): boolean {
  switch (expression.kind) {
    case "Alias":
    case "Cast":
      return isNullOfNulls(expression.child);
    case "Call":
      return strict.has(expression.function) && expression.args.some((arg) => isNullOfNulls(arg));
    case "Attribute":
    case "AggregateCall":
      return true;
    default:
      return false;
  }
}

const strict: ReadonlySet<string> = new Set("+ - * / % negative".split(" "));
