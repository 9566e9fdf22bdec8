import { outputOf, type Plan, rewritePlanUp } from "../../../plan/resolved/index";
import type { CommonTableExpression, UnresolvedWith } from "../../../plan/unresolved/index";
import type { CteBinding, Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedName } from "../error/quoted";
import { isSelfReference, resolveRecursive } from "./recursive-table";
import { subqueryAlias } from "./subquery-alias";

/** WITH: a definition that is read once stands where it is read; one that is read more often is computed once. */
export function resolveWith(plan: UnresolvedWith, env: Environment): Plan {
  const ctes = new Map(env.ctes);
  const defined: { binding: CteBinding; definition: Plan }[] = [];
  for (const cte of plan.ctes) {
    if (defined.some(({ binding }) => binding.name.toLowerCase() === cte.name.toLowerCase())) {
      throw analysisError("DUPLICATED_CTE_NAMES", { duplicateNames: quotedName([cte.name]) }, plan.origin);
    }
    const cteId = env.session.newId();
    const definition = define(cte, cteId, plan, { ...env, ctes: new Map(ctes) });
    const binding: CteBinding = { cteId, name: cte.name, output: outputOf(definition), reads: 0 };
    ctes.set(cte.name.toLowerCase(), binding);
    defined.push({ binding, definition });
  }
  const body = env.resolvePlan(plan.child, { ...env, ctes });
  return defined.reduceRight<Plan>((child, { binding, definition }) => {
    if (binding.reads === 0) return child;
    if (binding.reads > 1) {
      return { kind: "CommonTable", cteId: binding.cteId, name: binding.name, definition, child };
    }
    return inlined(child, binding.cteId, definition);
  }, body);
}

function define(cte: CommonTableExpression, cteId: number, whole: UnresolvedWith, env: Environment): Plan {
  const definition =
    whole.isRecursive && isSelfReference(cte)
      ? resolveRecursive(cte, cteId, env, whole.origin)
      : env.resolvePlan(cte.plan, env);
  const { columns } = cte;
  const width = outputOf(definition).length;
  if (columns && columns.length !== width) {
    const sizes = { numExpr: String(columns.length), numTarget: String(width) };
    throw analysisError("ASSIGNMENT_ARITY_MISMATCH", sizes, cte.origin);
  }
  return columns ? subqueryAlias(definition, [cte.name], columns) : definition;
}

/** The definition in place of its only scan, under the scan's ids. */
function inlined(plan: Plan, cteId: number, definition: Plan): Plan {
  return rewritePlanUp(plan, (node) => {
    if (node.kind !== "CommonTableScan" || node.cteId !== cteId) return node;
    const columns = outputOf(definition);
    return {
      kind: "Project",
      list: node.output.map(({ id, name, type, nullable, metadata }, i) => ({
        kind: "Alias",
        id,
        name,
        child: columns[i]!,
        type,
        nullable,
        ...(metadata && { metadata }),
      })),
      child: definition,
    };
  });
}
