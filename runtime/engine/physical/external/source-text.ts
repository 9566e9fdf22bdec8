import { SparkError } from "../../../errors/index";
import { outerReferences, outputOf, type Plan, plansIn } from "../../../plan/resolved/index";
import type { Planning } from "../planning";
import type { SelectQuery } from "../select-query";
import { selectText } from "../select-text";

/**
 * A text of its own, so with all common tables that it may name.
 * @throws UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY where a row of an enclosing query is needed
 */
export function sourceText(query: SelectQuery, plan: Plan, planning: Planning): string {
  const own = new Set<number>();
  for (const node of plansIn(plan)) for (const { id } of outputOf(node)) own.add(id);
  if ([...outerReferences(plan)].some((id) => !own.has(id))) {
    const treeNode = "an external function over rows of an enclosing query";
    throw new SparkError("UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED", {
      treeNode,
    });
  }
  return selectText({ ...query, with: [...new Set([...planning.tables, ...query.with])] });
}
