import { type Attribute, collect, type Expression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedAttribute } from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import type { ExpressionScope } from "../expression/expression-scope";
import { exposeColumns } from "./expose-columns";
import { tryResolveName } from "./resolve-name";
import { Scope } from "./scope";

/**
 * Resolves what stands in WHERE or ORDER BY. Columns that the child does not output, but a relation below it does, are passed up to it, and
 * taken out again above.
 */
export function resolveOverMissing<T extends Expression | readonly Expression[]>(
  child: Plan,
  env: Environment,
  resolve: (inside: ExpressionScope) => T,
  build: (resolved: T, child: Plan) => Plan,
): Plan {
  const fallback = (attribute: UnresolvedAttribute) => columnBelow(attribute, child, env);
  const resolved = resolve({ env, scope: Scope.of(child, env.outer), fallback });
  const output = outputOf(child);
  const missing = missingColumns(Array.isArray(resolved) ? resolved : [resolved as Expression], output);
  if (missing.length === 0) return build(resolved, child);
  const { planId, ...plan } = build(resolved, exposeColumns(child, missing));
  return { kind: "Project", list: output, child: plan, ...(planId !== undefined && { planId }) };
}

/** Names are looked for down through relations that keep their child's columns apart from each other. */
function columnBelow(attribute: UnresolvedAttribute, plan: Plan, env: Environment): Expression | undefined {
  for (let below = childThrough(plan); below; below = childThrough(below)) {
    const found = tryResolveName(attribute, { env, scope: Scope.of(below) });
    if (found) return found;
  }
  return undefined;
}

function childThrough(plan: Plan): Plan | undefined {
  switch (plan.kind) {
    case "Project":
    case "Filter":
    case "Sort":
    case "Window":
    case "Generate":
    case "Sample":
    case "Limit":
    case "Repartition":
      return plan.child;
    case "Aggregate":
      return plan.grouping.length > 0 && !plan.groupingSets ? groupingChild(plan) : undefined;
    default:
      return undefined;
  }
}

/** Of an aggregate only its keys can still be had. */
function groupingChild(plan: Plan & { kind: "Aggregate" }): Plan {
  const keys = plan.grouping.filter((key): key is Attribute => key.kind === "Attribute");
  return { kind: "SubqueryAlias", alias: "", output: keys, child: plan.child };
}

function missingColumns(expressions: readonly Expression[], output: readonly Attribute[]): readonly Attribute[] {
  const present = new Set(output.map((column) => column.id));
  const missing = new Map<number, Attribute>();
  for (const expression of expressions) {
    for (const node of collect(expression, (part) => part.kind === "Attribute")) {
      const column = node as Attribute;
      if (!present.has(column.id)) missing.set(column.id, column);
    }
  }
  return [...missing.values()];
}
