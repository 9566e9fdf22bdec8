import type { Stage } from "../../../plan/physical";
import type { Plan, Repartition, StageScan } from "../../../plan/resolved/index";
import { mapPlanChildren, outputOf } from "../../../plan/resolved/index";
import type { PhysicalSettings } from "../planning";
import { queryText } from "../query-text";
import { CannotSplit } from "./cannot-split";
import { createDistribution } from "./create-distribution";
import type { Distribution } from "./distribution";
import { type Fragment, type Part, single } from "./fragment";
import { split } from "./split";
import { StageList } from "./stage-list";
import { StageMemory } from "./stage-memory";

/** DuckDB SQL with which a task writes the rows of its query. */
export type WriteStatement = (query: string, task: number) => string;

/**
 * The stages of a write by many tasks, each of which writes a file: of a query that is spread, or whose rows are asked to be parted before they
 * are written. Undefined: one task writes all.
 */
export function planWriteStages(
  plan: Plan,
  settings: PhysicalSettings,
  isSpread: boolean,
  statement: WriteStatement,
): readonly Stage[] | undefined {
  if (outputOf(plan).length === 0 || !(isSpread || isParted(plan))) return undefined;
  const memory = new StageMemory();
  const list = new StageList(memory);
  const request = { plan, settings, list, memory, progress: undefined, changes: new Set<string>() };
  const distribution = createDistribution(request);
  try {
    const rows = isSpread ? distribution.fragment(plan) : partedRows(plan, distribution);
    const result = list.add({
      name: "WriteFiles",
      fragment: { ...rows, parts: rows.parts.flatMap(oneTaskEach) },
      output: { kind: "statement" },
      isStable: true,
      text: (part, task) => {
        const { sql, inputs } = queryText(part, settings);
        return { sql: statement(sql, task), inputs };
      },
    });
    return list.upTo(result);
  } catch (error) {
    if (error instanceof CannotSplit) return undefined;
    throw error;
  }
}

/** Below the exchange that was asked for one task computes all, as it would without. */
function partedRows(plan: Plan, distribution: Distribution): Fragment {
  const whole: Distribution = {
    ...distribution,
    fragment: (below) => (isParted(below) ? split(below, whole) : single(below)),
  };
  return whole.fragment(plan);
}

const rowwise: ReadonlySet<Plan["kind"]> = new Set(["Project", "Filter", "SubqueryAlias"]);

/** Whether it only changes, row by row, rows that were asked to be in several partitions. */
const isParted = (plan: Plan): boolean =>
  plan.kind === "Repartition"
    ? isExchange(plan) || (!plan.shuffle && isParted(plan.child))
    : "child" in plan && (rowwise.has(plan.kind) || (plan.kind === "Sort" && !plan.isGlobal)) && isParted(plan.child);

const isExchange = ({ shuffle, numPartitions = 1 }: Repartition) => shuffle && numPartitions > 1;

/** A part's tasks as parts of their own, each of which reads its partition. */
const oneTaskEach = ({ plan, tasks }: Part): readonly Part[] =>
  tasks === 1
    ? [{ plan, tasks }]
    : Array.from({ length: tasks }, (_, place) => ({ plan: read(plan, place), tasks: 1 }));

function read(plan: Plan, place: number): Plan {
  if (plan.kind !== "StageScan") return mapPlanChildren(plan, (child) => read(child, place));
  if (plan.reads === "all") return plan;
  const slice = plan.reads === "partition" ? { from: place, to: place + 1 } : plan.reads[place]!;
  return { ...plan, reads: [slice] } satisfies StageScan;
}
