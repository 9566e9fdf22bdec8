import type { UnresolvedGroup, UnresolvedPlan } from "../../../plan/unresolved/index";
import { type Aggregate, Aggregate_GroupType as GroupType, type Unpivot } from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { invalidPlan, required } from "../invalid-plan";
import { fromLiteral } from "../literal";

const groupTypes: Partial<Record<GroupType, UnresolvedGroup["type"]>> = {
  [GroupType.GROUPBY]: "by",
  [GroupType.ROLLUP]: "rollup",
  [GroupType.CUBE]: "cube",
  [GroupType.GROUPING_SETS]: "sets",
};

export function aggregate(message: Aggregate, to: Conversion): UnresolvedPlan {
  if (!message.input) throw invalidPlan("AGGREGATE_NEEDS_PLAN_INPUT");
  const child = to.relation(message.input);
  const by = message.groupingExpressions.map(to.expression);
  const list = message.aggregateExpressions.map(to.expression);
  if (message.groupType === GroupType.PIVOT) {
    if (!message.pivot) throw invalidPlan("AGGREGATE_WITH_PIVOT_REQUIRES_PIVOT");
    const { col, values } = message.pivot;
    return {
      kind: "Pivot",
      child,
      grouping: by,
      column: to.expression(required(col, "spark.connect.Aggregate.Pivot", "col")),
      ...(values.length > 0 && {
        values: values.map((value) => ({ kind: "Literal" as const, ...fromLiteral(value) })),
      }),
      aggregates: list,
    };
  }
  const type = groupTypes[message.groupType];
  if (!type) {
    throw invalidPlan("INVALID_ENUM", {
      fullName: "spark.connect.Aggregate.GroupType",
      name: GroupType[message.groupType] ?? "UNRECOGNIZED",
      number: String(message.groupType),
    });
  }
  const sets = message.groupingSets.map((set) => set.groupingSet.map(to.expression));
  return {
    kind: "Aggregate",
    child,
    group: { type, by, ...(type === "sets" && { sets }) },
    list,
    prependGrouping: true,
  };
}

export const unpivot = (message: Unpivot, to: Conversion): UnresolvedPlan => ({
  kind: "Unpivot",
  child: to.relation(required(message.input, "spark.connect.Unpivot", "input")),
  ids: message.ids.map(to.expression),
  ...(message.values && { values: message.values.values.map((value) => ({ columns: [to.expression(value)] })) }),
  variableColumnName: message.variableColumnName,
  valueColumnNames: [message.valueColumnName],
  includeNulls: true,
});
