import type { Expression } from "../../../plan/resolved/index";
import type { UnresolvedAttribute, UnresolvedExpression, UnresolvedGroup } from "../../../plan/unresolved/index";
import { containsKind } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { displayName, requireCollationKey } from "../../functions/index";
import { analysisError } from "../error/analysis-error";
import { qualifiedSql } from "../error/quoted";
import type { ExpressionScope } from "../expression/expression-scope";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { expandStar } from "../expression/star";
import type { Grouping } from "./aggregate-columns";
import { expressionKey } from "./expression-key";
import { groupingSetsOf } from "./grouping-sets";
import { hasAggregate } from "./has-aggregate";
import { itemExpression, type SelectItem } from "./select-item";

/**
 * GROUP BY's expressions. A number is a position in the select list, a name that no column has is an alias of the list, ALL is every item
 * without an aggregate function.
 * @throws GROUP_BY_POS_OUT_OF_RANGE, GROUP_BY_POS_AGGREGATE, GROUP_BY_AGGREGATE
 */
export function resolveGrouping(
  group: UnresolvedGroup,
  items: readonly SelectItem[],
  inside: ExpressionScope,
  allowsPositions: boolean,
): Grouping {
  const { session } = inside.env;
  const byPosition = allowsPositions && session.config("spark.sql.groupByOrdinal") !== "false";
  const byAlias = session.config("spark.sql.groupByAliases") !== "false";
  const fallback = (attribute: UnresolvedAttribute) =>
    (byAlias && attribute.planId === undefined ? namedItem(attribute.nameParts, items) : undefined) ??
    inside.fallback?.(attribute);

  const resolve = (written: UnresolvedExpression): Expression => {
    if (byPosition && written.kind === "Literal" && written.type.kind === "integer") {
      return itemAt(written.value as number, items, written);
    }
    const resolved = withoutAlias(resolveExpression(written, { ...inside, fallback }));
    refuseAggregate(resolved);
    refuseUngroupable(resolved, written);
    return resolved;
  };

  if (group.type === "all") return { by: groupByAll(items) };
  const by: Expression[] = [];
  const indexOf = (expression: Expression): number => {
    const key = expressionKey(expression);
    const known = by.findIndex((other) => expressionKey(other) === key);
    return known >= 0 ? known : by.push(expression) - 1;
  };
  const resolveEach = (written: readonly UnresolvedExpression[]): readonly number[] =>
    written.flatMap((expression) =>
      (expression.kind === "Star" ? expandStar(expression, inside) : [resolve(expression)]).map(indexOf),
    );
  if (group.type === "by") {
    const all = group.by.flatMap((expression) =>
      expression.kind === "Star" ? expandStar(expression, inside) : [resolve(expression)],
    );
    return { by: all };
  }
  const sets = groupingSetsOf(group, resolveEach);
  return { by, sets };
}

function refuseUngroupable(expression: Expression, { origin }: UnresolvedExpression): void {
  const { type } = expression;
  requireCollationKey("group by", [type]);
  if (!containsKind(type, "variant", "calendar_interval")) return;
  throw analysisError(
    "GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE",
    { sqlExpr: `"${displayName(expression)}"`, dataType: `"${sqlText(type)}"` },
    origin,
  );
}

function namedItem(nameParts: readonly string[], items: readonly SelectItem[]): Expression | undefined {
  if (nameParts.length !== 1) return undefined;
  const name = nameParts[0]!.toLowerCase();
  const item = items.find((candidate) => candidate.kind === "Alias" && candidate.name.toLowerCase() === name);
  return item && itemExpression(item);
}

function itemAt(position: number, items: readonly SelectItem[], { origin }: UnresolvedExpression): Expression {
  const item = items[position - 1];
  if (!item) {
    throw analysisError("GROUP_BY_POS_OUT_OF_RANGE", { index: String(position), size: String(items.length) }, origin);
  }
  const expression = itemExpression(item);
  if (hasAggregate(expression)) {
    throw analysisError(
      "GROUP_BY_POS_AGGREGATE",
      { index: String(position), aggExpr: displayName(expression) },
      origin,
    );
  }
  return expression;
}

function refuseAggregate(expression: Expression): void {
  if (hasAggregate(expression)) {
    throw analysisError("GROUP_BY_AGGREGATE", { sqlExpr: qualifiedSql(expression) }, expression.origin);
  }
}

/** Items without aggregates; of items that mix both, the columns outside of the aggregates. */
function groupByAll(items: readonly SelectItem[]): readonly Expression[] {
  return items.map(itemExpression).filter((expression) => !hasAggregate(expression) && expression.kind !== "Literal");
}
