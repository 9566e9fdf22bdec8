import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import type { CoGroupMap, CommonInlineUserDefinedFunction, GroupMap, MapPartitions } from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { userFunction } from "../expression/function";
import { required, unsupportedField } from "../invalid-plan";
import { inputOf } from "./unary";

interface WithFunction {
  readonly $typeName: string;
  readonly func?: CommonInlineUserDefinedFunction;
}

const functionOf = (message: WithFunction, to: Conversion) => ({
  function: userFunction(required(message.func, message.$typeName, "func"), to),
});

export const mapPartitions = (message: MapPartitions, to: Conversion): UnresolvedPlan => ({
  kind: "MapPartitions",
  ...(message.isBarrier && { isBarrier: true }),
  ...inputOf(message, to),
  ...functionOf(message, to),
});

/** @throws CONNECT_INVALID_PLAN for functions that keep a state */
export function groupMap(message: GroupMap, to: Conversion): UnresolvedPlan {
  if (message.isMapGroupsWithState) throw unsupportedField(message.$typeName, "is_map_groups_with_state", 7);
  if (message.transformWithStateInfo) throw unsupportedField(message.$typeName, "transform_with_state_info", 11);
  return {
    kind: "GroupMap",
    ...inputOf(message, to),
    grouping: message.groupingExpressions.map(to.expression),
    ...functionOf(message, to),
  };
}

export const coGroupMap = (message: CoGroupMap, to: Conversion): UnresolvedPlan => ({
  kind: "CoGroupMap",
  left: to.relation(required(message.input, message.$typeName, "input")),
  right: to.relation(required(message.other, message.$typeName, "other")),
  leftGrouping: message.inputGroupingExpressions.map(to.expression),
  rightGrouping: message.otherGroupingExpressions.map(to.expression),
  ...functionOf(message, to),
});
