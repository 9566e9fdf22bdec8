import {
  type Attribute,
  type Expression,
  mapPlanExpressions,
  outputOf,
  type Plan,
  planExpressions,
  rewriteDown,
  rewritePlanUp,
  some,
} from "../../plan/resolved/index";
import { longType } from "../../types/index";
import { Partitions } from "./partitions/partitions";
import type { Rule } from "./rule";

/**
 * Functions that tell of the partition in which Spark has a row: its number becomes a column of what the rows come from, since our tasks are
 * others. Where the plan does not tell, there is one partition.
 */
export const numberPartitions: Rule = {
  name: "NumberPartitions",
  apply: (plan, newId, { parallelism }) =>
    rewritePlanUp(plan, (node) => numbered(node, new Partitions(newId, parallelism))),
};

function numbered(plan: Plan, partitions: Partitions): Plan {
  if (!("child" in plan) || !planExpressions(plan).some((one) => some(one, isFact))) return plan;
  const found = partitions.of(plan.child);
  if (!found || found.count === 1) return plan;
  const { column } = found;
  const place = partitions.place();
  const child: Plan = { kind: "Project", list: [...outputOf(found.plan), place], child: found.plan };
  const replaced = mapPlanExpressions(plan, (one) =>
    rewriteDown(one, (node) => (isFact(node) ? factOf(node.function, column, place) : undefined)),
  );
  const over = { ...replaced, child } as Plan;
  // What hands its input's columns on must not hand these on.
  const output = outputOf(plan);
  return outputOf(over).length === output.length ? over : { kind: "Project", list: output, child: over };
}

const isFact = (node: Expression): node is Expression & { kind: "Call" } =>
  node.kind === "Call" && ["spark_partition_id", "monotonically_increasing_id"].includes(node.function);

const factOf = (
  name: string,
  partition: Attribute,
  { id, type }: { readonly id: number } & Pick<Attribute, "type">,
): Expression =>
  name === "spark_partition_id"
    ? partition
    : {
        kind: "Call",
        function: "partition_row_id",
        args: [partition, { kind: "Attribute", id, name: "place", type, nullable: false }],
        type: longType,
        nullable: false,
      };
