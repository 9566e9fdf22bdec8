import {
  containsSubquery,
  type Expression,
  expressionsIn,
  type NamedExpression,
  type Project,
  rewriteDown,
  rewritePlanUp,
} from "../../plan/resolved/index";
import { isDeterministic } from "../functions/index";
import type { Rule } from "./rule";

/** One projection in place of two, where nothing is then computed twice. */
export const mergeProjects: Rule = {
  name: "CollapseProject",
  apply: (plan) =>
    rewritePlanUp(plan, (node) =>
      node.kind === "Project" && node.child.kind === "Project" ? merged(node, node.child) : node,
    ),
};

function merged(outer: Project, inner: Project): Project {
  const uses = new Map<number, number>();
  for (const node of expressionsIn(...outer.list)) {
    if (node.kind === "Subquery") return outer;
    if (node.kind === "Attribute") uses.set(node.id, (uses.get(node.id) ?? 0) + 1);
  }
  const isFree = (named: NamedExpression) =>
    named.kind === "Attribute" ||
    named.child.kind === "Attribute" ||
    ((uses.get(named.id) ?? 0) <= 1 && isDeterministic(named.child) && !containsSubquery(named.child));
  if (!inner.list.every(isFree)) return outer;
  const values = new Map<number, Expression>(
    inner.list.map((named) => [named.id, named.kind === "Alias" ? named.child : named]),
  );
  const list = outer.list.map((named): NamedExpression => {
    const value = rewriteDown(named.kind === "Alias" ? named.child : named, (node) =>
      node.kind === "Attribute" ? values.get(node.id) : undefined,
    );
    if (named.kind === "Alias") return { ...named, child: value };
    if (value.kind === "Attribute" && value.id === named.id) return named;
    const { id, name, type, nullable, metadata } = named;
    return { kind: "Alias", id, name, child: value, type, nullable, ...(metadata && { metadata }) };
  });
  return { ...outer, list, child: inner.child };
}
