import type { JobSoFar, Replan, Stage } from "../../../plan/physical";
import type { Plan } from "../../../plan/resolved/index";
import type { PhysicalSettings } from "../planning";
import { queryText } from "../query-text";
import { CannotSplit } from "./cannot-split";
import { createDistribution } from "./create-distribution";
import { StageList } from "./stage-list";
import { StageMemory } from "./stage-memory";

export interface PlannedStages {
  readonly stages: readonly Stage[];
  readonly replan?: Replan;
}

/** The stages of a query that is spread over tasks; the last is one task that gives the rows in order. Undefined: it cannot be split. */
export function planStages(plan: Plan, settings: PhysicalSettings, isSmall: boolean): PlannedStages | undefined {
  const memory = new StageMemory();
  const planned = (progress?: JobSoFar) => {
    try {
      return stagesOf(plan, settings, isSmall, memory, progress);
    } catch (error) {
      if (error instanceof CannotSplit) return undefined;
      throw error;
    }
  };
  const first = planned();
  return first && { stages: first.stages, ...(settings.isAdaptive && { replan: replanBy(planned) }) };
}

type Planned = { readonly stages: readonly Stage[]; readonly changes: readonly string[] };

/** The query planned again, with what the complete stages came to hold. */
const replanBy =
  (planned: (progress: JobSoFar) => Planned | undefined): Replan =>
  (progress) => {
    const again = planned(progress);
    if (!again) return undefined;
    const begun = new Set(progress.begun.map(({ id }) => id));
    const ahead = new Set(progress.ahead.map(({ id }) => id));
    const stages = again.stages.filter(({ id }) => !begun.has(id));
    const isSame = stages.length === ahead.size && stages.every(({ id }) => ahead.has(id));
    return isSame ? undefined : { stages, changes: again.changes };
  };

function stagesOf(
  plan: Plan,
  settings: PhysicalSettings,
  isSmall: boolean,
  memory: StageMemory,
  progress: JobSoFar | undefined,
): Planned {
  const list = new StageList(memory);
  const changes = new Set<string>();
  const distribution = createDistribution({ plan, settings, list, memory, progress, changes });
  const result = list.add({
    name: plan.kind,
    fragment: distribution.gather(distribution.fragment(plan)),
    output: { kind: "rows" },
    isStable: true,
    isSmall,
    text: (part) => queryText(part, settings),
  });
  return { stages: list.upTo(result), changes: memory.tell(changes) };
}
