import { disjunctsOf, type Expression, type Filter } from "../../plan/resolved/index";
import { expressionSql, type SqlContext } from "../functions/index";
import { contextOver } from "./context-over";
import { conjunction, disjunction } from "./long-chain";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import type { SelectQuery } from "./select-query";
import { isOverRows } from "./select-text";
import { twoValuedConjuncts } from "./two-valued";

export function filter(plan: Filter, planning: Planning): SelectQuery {
  const base = prepare(planning.query(plan.child), "rows", [plan.condition], planning);
  const context = contextOver(base.columns, planning);
  const terms = twoValuedConjuncts(plan.condition).map((term) => predicateSql(term, context));
  const filtered: SelectQuery = { ...base, where: [...base.where, ...conjunction(terms)] };
  // A condition over rows stands in QUALIFY, which would come after a GROUP BY of the same SELECT.
  return terms.some(isOverRows) ? { ...filtered, level: "windowed" } : filtered;
}

/** One condition in parentheses. A chain of ORs is written flat, however long. */
export function predicateSql(condition: Expression, context: SqlContext): string {
  const terms = disjunctsOf(condition).map((term) => expressionSql(term, context));
  return disjunction(terms);
}
