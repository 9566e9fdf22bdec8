import { containsSubquery, type Plan, planChildren, planExpressions } from "../../../plan/resolved/index";
import { inputBytes } from "../input-bytes";
import type { Distribution } from "./distribution";
import { type Fragment, single } from "./fragment";
import { isVolatile } from "./repeatable";

/** Files of no more bytes are read by every task rather than by one that writes them anew. */
const readAgainBytes = 512 * 1024;

/** The rows of a side of a join as every task can read them all. */
export function everywhere(plan: Plan, fragment: Fragment, distribution: Distribution): Plan {
  const [first] = fragment.parts;
  if (fragment.parts.length === 1 && first!.plan.kind === "StageScan") return { ...first!.plan, reads: "all" };
  if (isEvaluatedAgain(fragment, distribution)) return first!.plan;
  if (isReadAgain(plan) && inputBytes(plan) <= readAgainBytes) return plan;
  return distribution.broadcast(fragment);
}

/** A few rows that one task has gathered cost less to go on with in every task than to write and read once more. */
export function isEvaluatedAgain({ parts: [first], isGathered }: Fragment, distribution: Distribution): boolean {
  const { advisoryPartitionBytes } = distribution.settings;
  return isGathered && advisoryPartitionBytes !== 0 && isOverFewRows(first!.plan, distribution);
}

const fewRows = 1000;

function isOverFewRows(plan: Plan, distribution: Distribution): boolean {
  if (plan.kind === "StageScan") return plan.reads === "all" && distribution.rows(single(plan)) <= fewRows;
  return (
    (plan.kind === "Project" || plan.kind === "Aggregate") &&
    !isVolatile(plan) &&
    !planExpressions(plan).some(containsSubquery) &&
    isOverFewRows(plan.child, distribution)
  );
}

const rowwise: ReadonlySet<Plan["kind"]> = new Set(["FileScan", "Project", "Filter", "Join"]);

const isReadAgain = (plan: Plan): boolean =>
  rowwise.has(plan.kind) &&
  !(plan.kind === "Join" && plan.isLateral) &&
  !isVolatile(plan) &&
  !planExpressions(plan).some(containsSubquery) &&
  planChildren(plan).every(isReadAgain);
