import { explainExpression, explainSortOrder } from "../../../plan/resolved/index";
import type { Partitioning } from "./exchange-text";

export type StageName =
  | "BroadcastExchange"
  | "GatherExchange"
  | "HashExchange"
  | "RangeExchange"
  | "RoundRobinExchange"
  | "SortInput";

/** Operator and arguments as Spark's plans show them. */
export function exchangeName(name: StageName, partitioning: Partitioning): readonly [string, string] {
  switch (partitioning.kind) {
    case "hash": {
      const keys = partitioning.keys.map(explainExpression).join(", ");
      return ["Exchange", `hashpartitioning(${keys}, ${partitioning.partitions}), ENSURE_REQUIREMENTS`];
    }
    case "round_robin":
      return ["Exchange", `RoundRobinPartitioning(${partitioning.partitions}), REPARTITION_BY_NUM`];
    case "range": {
      const order = partitioning.order.map(explainSortOrder).join(", ");
      return ["Exchange", `rangepartitioning(${order}), ENSURE_REQUIREMENTS`];
    }
    case "own":
      return name === "BroadcastExchange"
        ? ["BroadcastExchange", "IdentityBroadcastMode"]
        : ["Exchange", "SinglePartition, ENSURE_REQUIREMENTS"];
  }
}
