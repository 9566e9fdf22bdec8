import {
  type Alias,
  type Attribute,
  type Call,
  type Expression,
  mapPlanExpressions,
  outputOf,
  type Plan,
  planExpressions,
  rewriteDown,
  rewritePlanUp,
  some,
} from "../../plan/resolved/index";
import { doubleType, longType } from "../../types/index";
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
  const found = partitions.of(plan.child, plan.kind === "Sample");
  if (!found || found.count === 1) return plan;
  const { column, areTogether } = found;
  const place = partitions.place();
  const begin = areTogether ? partitions.begin(column) : undefined;
  const list = [...outputOf(found.plan), place, ...(begin ? [begin] : [])];
  const child: Plan = { kind: "Project", list, child: found.plan };
  const replaced = mapPlanExpressions(plan, (one) =>
    rewriteDown(one, (node) => (isFact(node) ? factOf(node, column, place, begin) : undefined)),
  );
  const over = { ...replaced, child } as Plan;
  // What hands its input's columns on must not hand these on.
  const output = outputOf(plan);
  return outputOf(over).length === output.length ? over : { kind: "Project", list: output, child: over };
}

const drawing: readonly string[] = ["rand", "randn"];

const isFact = (node: Expression): node is Call =>
  node.kind === "Call" &&
  (["spark_partition_id", "monotonically_increasing_id"].includes(node.function) ||
    (drawing.includes(node.function) && node.args.length === 1));

function factOf({ function: name, args }: Call, partition: Attribute, place: Alias, begin?: Alias): Expression {
  if (name === "spark_partition_id") return partition;
  const column = ({ id, type, nullable }: Alias): Attribute => ({
    kind: "Attribute",
    id,
    name: "place",
    type,
    nullable,
  });
  const row: Call = {
    kind: "Call",
    function: begin ? "row_id_since" : "partition_row_id",
    args: [partition, column(place), ...(begin ? [column(begin)] : [])],
    type: longType,
    nullable: false,
  };
  if (!drawing.includes(name)) return row;
  return { ...row, function: `partition_${name}`, args: [partition, row, args[0]!], type: doubleType };
}
