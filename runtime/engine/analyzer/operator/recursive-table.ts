import type { Origin } from "../../../plan/origin";
import { outputOf, type Plan } from "../../../plan/resolved/index";
import type { CommonTableExpression, UnresolvedPlan, UnresolvedSetOperation } from "../../../plan/unresolved/index";
import type { CteBinding, Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { projectCasts } from "./project-casts";

const defaultMaxRecursion = 100;

/** Whether the definition reads itself. */
export const isSelfReference = ({ name, plan }: CommonTableExpression): boolean => reads(plan, name.toLowerCase());

function reads(node: unknown, name: string): boolean {
  if (Array.isArray(node)) return node.some((item) => reads(item, name));
  if (node === null || typeof node !== "object" || node instanceof Uint8Array) return false;
  const { kind, nameParts } = node as { kind?: string; nameParts?: readonly string[] };
  if (kind === "Table" && nameParts?.length === 1 && nameParts[0]!.toLowerCase() === name) return true;
  return Object.values(node).some((value) => reads(value, name));
}

/**
 * `anchor UNION ALL recursive`, the second reading what the step before it gave.
 * @param origin of the whole WITH
 * @throws UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE
 */
export function resolveRecursive(cte: CommonTableExpression, cteId: number, env: Environment, origin?: Origin): Plan {
  const union = unionOf(cte.plan);
  if (!union) {
    throw analysisError("INVALID_RECURSIVE_CTE", {}, cte.plan.origin);
  }
  const anchor = env.resolvePlan(union.left, env);
  const output = outputOf(anchor).map(({ qualifier: _, ...column }, i) => ({
    ...column,
    id: env.session.newId(),
    name: cte.columns?.[i] ?? column.name,
    nullable: true,
  }));
  const binding: CteBinding = { cteId, name: cte.name, output, reads: 0 };
  const ctes = new Map(env.ctes).set(cte.name.toLowerCase(), binding);
  const recursive = env.resolvePlan(union.right, { ...env, ctes });
  const width = outputOf(recursive).length;
  if (width !== output.length) {
    throw analysisError(
      "NUM_COLUMNS_MISMATCH",
      {
        operator: "UNION",
        firstNumColumns: String(output.length),
        invalidOrdinalNum: "second",
        invalidNumColumns: String(width),
      },
      union.origin,
    );
  }
  if (!union.isAll) {
    throw analysisError("UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE", {}, origin);
  }
  return {
    kind: "RecursiveTable",
    cteId,
    name: cte.name,
    anchor,
    recursive: projectCasts(
      recursive,
      output.map((column) => column.type),
      env,
    ),
    output: output.map((column, i) => ({
      ...column,
      id: env.session.newId(),
      nullable: outputOf(anchor)[i]!.nullable || outputOf(recursive)[i]!.nullable,
    })),
    maxRecursion:
      cte.maxRecursion ?? Number(env.session.config("spark.sql.cteRecursionLevelLimit") ?? defaultMaxRecursion),
  };
}

function unionOf(plan: UnresolvedPlan): UnresolvedSetOperation | undefined {
  if (plan.kind === "SetOperation") return plan.operation === "union" ? plan : undefined;
  return plan.kind === "SubqueryAlias" ? unionOf(plan.child) : undefined;
}
