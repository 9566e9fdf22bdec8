import { containsSubquery, type Plan, planChildren, planExpressions } from "../../../plan/resolved/index";
import { inputBytes } from "../input-bytes";
import type { Distribution } from "./distribution";
import type { Fragment } from "./fragment";
import { isVolatile } from "./repeatable";

/** Files of no more bytes are read by every task rather than by one that writes them anew. */
const readAgainBytes = 512 * 1024;

/** The rows of a side of a join as every task can read them all. */
export function everywhere(plan: Plan, fragment: Fragment, distribution: Distribution): Plan {
  const [first] = fragment.parts;
  if (fragment.parts.length === 1 && first!.plan.kind === "StageScan") return { ...first!.plan, reads: "all" };
  if (isReadAgain(plan) && inputBytes(plan) <= readAgainBytes) return plan;
  return distribution.broadcast(fragment);
}

const rowwise: ReadonlySet<Plan["kind"]> = new Set(["FileScan", "Project", "Filter", "Join"]);

const isReadAgain = (plan: Plan): boolean =>
  rowwise.has(plan.kind) &&
  !(plan.kind === "Join" && plan.isLateral) &&
  !isVolatile(plan) &&
  !planExpressions(plan).some(containsSubquery) &&
  planChildren(plan).every(isReadAgain);
