import {
  attributeOf,
  canonicalText,
  type Expression,
  type NamedExpression,
  outputOf,
  type Plan,
  rewriteUp,
} from "../../../plan/resolved/index";
import type { UnresolvedZip } from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";

interface Selection {
  readonly list: readonly NamedExpression[];
  readonly base: Plan;
}

/** Two selections from the same rows become one. @throws ZIP_PLANS_NOT_MERGEABLE */
export function resolveZip({ left, right, origin }: UnresolvedZip, env: Environment): Plan {
  const one = selectionOf(env.resolvePlan(left, env));
  const other = selectionOf(env.resolvePlan(right, env));
  if (canonicalText(one.base) !== canonicalText(other.base)) throw analysisError("ZIP_PLANS_NOT_MERGEABLE", {}, origin);
  const columns = outputOf(one.base);
  const sameColumn = new Map(outputOf(other.base).map(({ id }, i) => [id, columns[i]!]));
  const fromOne = other.list.map((item): NamedExpression => {
    const { name, type, nullable, metadata } = item;
    const written: Expression = item.kind === "Alias" ? item.child : item;
    const child = rewriteUp(written, (node) => (node.kind === "Attribute" ? (sameColumn.get(node.id) ?? node) : node));
    return { kind: "Alias", id: item.id, name, child, type, nullable, ...(metadata && { metadata }) };
  });
  return { kind: "Project", list: [...one.list, ...fromOne], child: one.base };
}

/** What the projections on top come to in terms of what is below them all. */
function selectionOf(plan: Plan): Selection {
  if (plan.kind === "SubqueryAlias") {
    const { list, base } = selectionOf(plan.child);
    return { base, list: list.map((item, i) => ({ ...item, name: plan.output[i]!.name })) };
  }
  if (plan.kind !== "Project") return { list: outputOf(plan), base: plan };
  const { list, base } = selectionOf(plan.child);
  const below = new Map(list.map((item) => [item.id, item]));
  const merged = plan.list.map((item): NamedExpression => {
    if (item.kind === "Attribute") return below.get(item.id) ?? item;
    const child = rewriteUp(item.child, (node) => {
      const found = node.kind === "Attribute" ? below.get(node.id) : undefined;
      return found ? (found.kind === "Alias" ? found.child : attributeOf(found)) : node;
    });
    return { ...item, child };
  });
  return { list: merged, base };
}
