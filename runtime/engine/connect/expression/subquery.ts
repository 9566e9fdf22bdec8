import type { UnresolvedSubquery } from "../../../plan/unresolved/index";
import { type SubqueryExpression, SubqueryExpression_SubqueryType as Type } from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { invalidPlan } from "../invalid-plan";
import { sortOrder } from "./sort-order";

const kinds: Partial<Record<Type, UnresolvedSubquery["subquery"]>> = {
  [Type.SCALAR]: "scalar",
  [Type.EXISTS]: "exists",
  [Type.IN]: "in",
  [Type.TABLE_ARG]: "table_argument",
};

export function subquery(message: SubqueryExpression, to: Conversion): UnresolvedSubquery {
  const kind = kinds[message.subqueryType];
  if (!kind) {
    throw invalidPlan("INVALID_ENUM", {
      fullName: "spark.connect.SubqueryExpression.SubqueryType",
      name: "SUBQUERY_TYPE_UNKNOWN",
      number: String(message.subqueryType),
    });
  }
  const plan = to.reference(Number(message.planId));
  if (!plan) throw invalidPlan("INVALID_WITH_RELATION_REFERENCE");
  const options = message.tableArgOptions;
  return {
    kind: "Subquery",
    subquery: kind,
    plan,
    ...(kind === "in" && { values: message.inSubqueryValues.map(to.expression) }),
    ...(options && {
      partitionBy: options.partitionSpec.map(to.expression),
      orderBy: options.orderSpec.map((order) => sortOrder(order, to)),
      ...(options.withSinglePartition !== undefined && { singlePartition: options.withSinglePartition }),
    }),
  };
}
