import type { UnresolvedFunction, UnresolvedPlan } from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import { parseOptions } from "../parse-options";
import { parsedStatement } from "../parse-text";
import { requireRoutine } from "./function";

/**
 * Spark looks all functions of a query up before it resolves anything else. Here a name is looked up where it stands, and only a query that
 * fails is gone through for names that Spark had found missing first.
 * @throws UNRESOLVED_ROUTINE
 */
export function requireRoutines(plan: UnresolvedPlan, env: Environment): void {
  const open: unknown[] = [plan];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if (Array.isArray(node)) {
      for (const item of node.toReversed()) open.push(item);
      continue;
    }
    const { kind, query } = node as { readonly kind?: string; readonly query?: unknown };
    if (kind === "Function") requireRoutine(node as UnresolvedFunction, { env });
    if (kind === "Sql" && typeof query === "string") open.push(parsedStatement(query, parseOptions(env.session)));
    for (const [key, value] of Object.entries(node).reverse())
      if (key !== "origin" && key !== "type" && key !== "value") open.push(value);
  }
}
