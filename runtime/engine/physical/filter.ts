import { disjunctsOf, type Expression, type Filter } from "../../plan/resolved/index";
import { expressionSql, type SqlContext } from "../functions/index";
import { contextOver } from "./context-over";
import { conjunction, disjunction } from "./long-chain";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import type { SelectQuery } from "./select-query";
import { twoValuedConjuncts } from "./two-valued";

export function filter(plan: Filter, planning: Planning): SelectQuery {
  const base = prepare(planning.query(plan.child), "rows", [plan.condition], planning);
  const context = contextOver(base.columns, planning);
  const terms = twoValuedConjuncts(plan.condition).map((term) => predicateSql(term, context));
  return { ...base, where: [...base.where, ...conjunction(terms)] };
}

/** One condition in parentheses. A chain of ORs is written flat, however long. */
export function predicateSql(condition: Expression, context: SqlContext): string {
  const terms = disjunctsOf(condition).map((term) => expressionSql(term, context));
  return disjunction(terms);
}
