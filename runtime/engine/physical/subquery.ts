import type { Subquery } from "../../plan/resolved/index";
import { expressionSql, type SqlContext } from "../functions/index";
import type { Planning } from "./planning";
import { selectText } from "./select-text";

/** A subquery as a predicate or scalar in parentheses. `inside` plans it; `context` writes what stands left of IN. */
export function subquerySql(subquery: Subquery, context: SqlContext, inside: Planning): string {
  const text = `(${selectText(inside.query(subquery.plan))})`;
  if (subquery.subquery === "scalar") return text;
  if (subquery.subquery === "exists") return `(EXISTS ${text})`;
  const values = (subquery.values ?? []).map((value) => expressionSql(value, context));
  return `(${values.length === 1 ? values[0] : `(${values.join(", ")})`} IN ${text})`;
}
