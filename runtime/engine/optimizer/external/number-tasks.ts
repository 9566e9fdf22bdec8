import { SparkError } from "../../../errors/index";
import { type EvalExternal, type Plan, rewritePlanUp } from "../../../plan/resolved/index";
import { Partitions } from "../partitions/partitions";
import type { Rule } from "../rule";

/** A barrier stage has a task for each partition in which Spark has the rows; where the plan does not tell, one. */
export const numberTasks: Rule = {
  name: "NumberTasks",
  apply: (plan, newId, { parallelism }) =>
    rewritePlanUp(plan, (node) =>
      node.kind === "EvalExternal" && node.barrier?.tasks === undefined && node.barrier
        ? numbered(node, new Partitions(newId, parallelism), parallelism)
        : node,
    ),
};

/** @throws SPARK-24819 when they cannot all run at once */
function numbered(plan: EvalExternal, partitions: Partitions, slots: number): Plan {
  const found = partitions.of(plan.child, true);
  const tasks = found?.count ?? 1;
  if (tasks > slots) throw new SparkError("", {}, "SparkException", [], { message: tooFewSlots });
  if (!found || tasks === 1) return { ...plan, barrier: { tasks: 1 } };
  return { ...plan, child: found.plan, barrier: { tasks, partition: found.column } };
}

const tooFewSlots =
  "[SPARK-24819]: Barrier execution mode does not allow run a barrier stage that requires more slots than the total number of slots in the cluster currently. Please init a new cluster with more resources(e.g. CPU, GPU) or repartition the input RDD(s) to reduce the number of slots required to run this barrier stage.";
