import type { SchedulerAction } from "./action";
import type { StageSpec, StagesPlanned } from "./event";
import { openFollowers, openReady, stageState, succeed } from "./jobs";
import type { JobState, SchedulerState, StageState } from "./state";

/** Lets go on what waited for a stage of an adaptive job, as it was planned or as it is planned now. */
export function stagesPlanned(
  { jobId, stageId, stages }: StagesPlanned,
  state: SchedulerState,
): readonly SchedulerAction[] {
  const job = state.jobs.get(jobId);
  const completed = job?.stages.get(stageId);
  if (!job || completed?.planning !== "waiting") return [];
  completed.planning = "done";
  if (stages) replaceAhead(job, stages);
  const actions = completed.remaining === 0 ? openFollowers(completed, job) : [];
  const opened = [...actions, ...openReady(job)];
  return job.unfinished === 0 ? [...opened, succeed(job, state)] : opened;
}

/** Stages that have begun stay; what others wait for is known by what is complete. */
function replaceAhead(job: JobState, specs: readonly StageSpec[]): void {
  for (const stage of [...job.stages.values()]) {
    if (hasBegun(stage)) continue;
    if (stage.tasks) job.ready.dropStage(stage);
    job.stages.delete(stage.spec.id);
    job.unfinished--;
  }
  for (const spec of specs) {
    const stage = stageState(spec);
    for (const id of spec.dependsOn) if (isThere(job.stages.get(id))) stage.waitsFor.delete(id);
    job.stages.set(spec.id, stage);
    job.unfinished++;
  }
}

/** A stage whose tasks all wait for a place has not. */
const hasBegun = ({ tasks, remaining }: StageState) =>
  tasks !== undefined && (remaining === 0 || tasks.some(({ attempts }) => attempts > 0));

const isThere = (stage: StageState | undefined) => stage?.remaining === 0 && stage.planning === "done";
