import { outputOf, rewritePlanUp, type SubqueryAlias } from "../../plan/resolved/index";
import type { Rule } from "./rule";

/** Names have been resolved: an alias is nothing any more, or a projection where it renames what comes out. */
export const removeAliases: Rule = {
  name: "RemoveAliases",
  apply: (plan) => rewritePlanUp(plan, (node) => (node.kind === "SubqueryAlias" ? withoutAlias(node) : node)),
};

function withoutAlias({ child, output }: SubqueryAlias) {
  const inner = outputOf(child);
  if (output.every(({ id, name }, i) => inner[i]!.id === id && inner[i]!.name === name)) return child;
  const list = output.map((column, i) => {
    const { id, name, type, nullable } = column;
    return inner[i]!.id === id ? column : ({ kind: "Alias", id, name, child: inner[i]!, type, nullable } as const);
  });
  return { kind: "Project", list, child } as const;
}
