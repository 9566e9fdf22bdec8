import { containsSubquery, type Expression, type Join } from "../../plan/resolved/index";
import { contextOver } from "./context-over";
import { predicateSql } from "./filter";
import type { Planning } from "./planning";
import { isPlainRows, type SelectQuery } from "./select-query";
import { twoValuedConjuncts } from "./two-valued";
import { wrap } from "./wrap";

const keyword: Readonly<Record<Join["type"], string>> = {
  inner: "JOIN",
  cross: "JOIN",
  left_outer: "LEFT JOIN",
  right_outer: "RIGHT JOIN",
  full_outer: "FULL JOIN",
  left_semi: "SEMI JOIN",
  left_anti: "ANTI JOIN",
};

export function join(plan: Join, planning: Planning): SelectQuery {
  const left = leftSide(planning.query(plan.left), plan, planning);
  const right = rightSide(left, plan, planning);
  const isHalf = plan.type === "left_semi" || plan.type === "left_anti";
  const both = [...left.columns, ...right.columns];
  const condition = twoValuedConjuncts(plan.condition);
  // DuckDB takes subqueries in WHERE only.
  const isInner = plan.type === "inner" || plan.type === "cross";
  const [late, early] = isInner ? partition(condition, containsSubquery) : [[], condition];
  const context = contextOver(both, planning);
  const text = (terms: readonly Expression[]) => terms.map((term) => predicateSql(term, context));
  const on = early.length > 0 ? text(early).join(" AND ") : "TRUE";
  const lateral = plan.isLateral ? "LATERAL " : "";
  const link =
    on === "TRUE" && isInner && !plan.isLateral
      ? `CROSS JOIN ${right.from}`
      : `${keyword[plan.type]} ${lateral}${right.from} ON ${on}`;
  return {
    ...left,
    with: [...left.with, ...right.with],
    isRecursive: left.isRecursive || right.isRecursive,
    from: `${left.from} ${link}`,
    isJoinTree: true,
    where: [...left.where, ...(isInner ? right.where : []), ...text(late)],
    columns: isHalf ? left.columns : both,
    depth: Math.max(left.depth, right.depth) + 1,
  };
}

/** A row of the left side that WHERE drops must not come back with nulls. */
function leftSide(query: SelectQuery, { type }: Join, planning: Planning): SelectQuery {
  const mayStay = type !== "right_outer" && type !== "full_outer";
  return isPlainRows(query) && query.depth < 40 && (mayStay || query.where.length === 0)
    ? query
    : wrap(query, planning);
}

function rightSide(left: SelectQuery, plan: Join, planning: Planning): SelectQuery {
  const texts = new Map(left.columns.map(({ id, sql }) => [id, sql]));
  const inner = plan.isLateral ? planning.inside(({ id }) => texts.get(id)) : planning;
  const query = inner.query(plan.right);
  const mayFilterLater = plan.type === "inner" || plan.type === "cross";
  const isItem = isPlainRows(query) && !query.isJoinTree && (mayFilterLater || query.where.length === 0);
  return isItem && !plan.isLateral ? query : wrap(query, planning);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
