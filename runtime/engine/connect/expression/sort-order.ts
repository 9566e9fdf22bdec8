import type { UnresolvedSortOrder } from "../../../plan/unresolved/index";
import {
  Expression_SortOrder_SortDirection as Direction,
  type Expression_SortOrder,
  Expression_SortOrder_NullOrdering as Nulls,
} from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { required } from "../invalid-plan";

export const sortOrder = (message: Expression_SortOrder, to: Conversion): UnresolvedSortOrder => ({
  kind: "SortOrder",
  child: to.expression(required(message.child, "spark.connect.Expression.SortOrder", "child")),
  direction: message.direction === Direction.DESCENDING ? "descending" : "ascending",
  ...(message.nullOrdering === Nulls.SORT_NULLS_FIRST && { nulls: "first" as const }),
  ...(message.nullOrdering === Nulls.SORT_NULLS_LAST && { nulls: "last" as const }),
});
