import type { SparkSession } from "../../client/api";
import type { JobDetail, PlanNode } from "../../protocol";
import type { InspectedStep, InspectionAnswerOf } from "../../protocol/inspection-messages";
import { callPlace } from "../stack/call-place";
import { operationsOf, taggedOperations } from "./inspect-service";

/** Operations of one cell that are looked at: a loop may run thousands. */
const mostOperations = 20;
/** Nodes that read all that comes from below before they give the first row. */
const complete: ReadonlySet<string> = new Set(["Aggregate", "Sort", "Window", "Distinct", "Deduplicate", "Tail"]);

/**
 * Rows and time of the steps of chains that a cell's operations ran; of a step that ran more than once, the last time.
 * @param tag of the operations; undefined: the cell has not run
 */
export async function steps(spark: SparkSession, tag: string | undefined): Promise<InspectionAnswerOf<"steps">> {
  const found = new Map<string, InspectedStep>();
  const ids = (tag !== undefined && (await taggedOperations(spark, tag))) || [];
  for (const { jobs } of await operationsOf(spark, ids.slice(-mostOperations), false))
    for (const job of jobs) for (const step of stepsOf(job)) found.set(keyOf(step), step);
  return { steps: [...found.values()] };
}

const keyOf = ({ cellIndex, line, column }: InspectedStep) => `${cellIndex}:${line}:${column}`;

function stepsOf({ optimized, operators }: JobDetail): InspectedStep[] {
  const result = new Map<string, InspectedStep>();
  const counted = new Map<string, Set<number>>();
  for (const node of optimized) {
    const site = siteOf(node);
    const own = operators.filter(({ planNodes }) => planNodes.includes(node.id));
    if (!site || own.length === 0) continue;
    const key = keyOf({ ...site, rows: 0, milliseconds: 0, isPartial: false });
    // A node comes before those below it: the first has the rows that leave the step.
    const known = result.get(key) ?? {
      ...site,
      rows: Number(own[0]!.rows),
      milliseconds: 0,
      isPartial: isCutAbove(node, optimized),
    };
    const seen = counted.get(key) ?? new Set();
    const time = own.filter(({ id }) => !seen.has(id)).reduce((sum, { ownMs }) => sum + ownMs, 0);
    for (const { id } of own) seen.add(id);
    counted.set(key, seen);
    result.set(key, { ...known, milliseconds: known.milliseconds + time });
  }
  return [...result.values()];
}

const siteOf = ({ origin }: PlanNode) => callPlace(origin?.callSite ?? "");

/** Whether the rows ended early because what is above wanted only the first of them. */
function isCutAbove({ parent }: PlanNode, nodes: readonly PlanNode[]): boolean {
  for (let at = parent; at !== undefined; at = nodes[at]!.parent) {
    const { kind } = nodes[at]!;
    if (kind === "Limit") return true;
    if (complete.has(kind)) return false;
  }
  return false;
}
