import type { SchedulerAction } from "./action";
import type { JobSubmitted, StageSpec } from "./event";
import { end } from "./running";
import type { JobState, SchedulerState, StageState, TaskState } from "./state";
import { TaskQueue } from "./task-queue";

export function submit(event: JobSubmitted, state: SchedulerState): readonly SchedulerAction[] {
  const { jobId, group, maxFailures, isAdaptive = false } = event;
  const stages = new Map(event.stages.map((spec) => [spec.id, stageState(spec)]));
  const job: JobState = {
    id: jobId,
    group,
    maxFailures,
    isAdaptive,
    stages,
    unfinished: stages.size,
    ready: new TaskQueue(),
    running: new Map(),
  };
  state.jobs.set(jobId, job);
  const known = state.groups.get(group);
  if (known) known.jobs.add(job);
  else state.groups.set(group, { jobs: new Set([job]), busyCores: 0, lastTurn: -1 });
  const actions = openReady(job);
  return job.unfinished === 0 ? [...actions, succeed(job, state)] : actions;
}

export const stageState = (spec: StageSpec): StageState => ({
  spec,
  waitsFor: new Set(spec.dependsOn),
  tasks: undefined,
  remaining: spec.tasks,
  awaiting: new Set(),
  planning: "ahead",
});

/** Opens the stages that wait for nothing. */
export function openReady(job: JobState): readonly SchedulerAction[] {
  const ready = [...job.stages.values()].filter((stage) => !stage.tasks && stage.waitsFor.size === 0);
  return ready.flatMap((stage) => open(stage, job));
}

/** Makes the tasks of a stage ready. One without tasks is complete at once. */
function open(stage: StageState, job: JobState): readonly SchedulerAction[] {
  const newTask = (index: number): TaskState => ({
    stage,
    index,
    attempts: 0,
    failures: 0,
    done: undefined,
    isAlone: false,
  });
  stage.tasks = Array.from({ length: stage.spec.tasks }, (_, index) => newTask(index));
  for (const task of stage.tasks) job.ready.add(task);
  return stage.spec.tasks === 0 ? complete(stage, job) : [];
}

/** The stage's outputs are all there: those that wait for it may follow. */
export function complete(stage: StageState, job: JobState): readonly SchedulerAction[] {
  const { id } = stage.spec;
  const actions: readonly SchedulerAction[] = [{ kind: "stage_completed", jobId: job.id, stageId: id }];
  job.unfinished--;
  for (const task of stage.awaiting) job.ready.putBack(task);
  stage.awaiting.clear();
  if (job.isAdaptive && stage.planning === "ahead" && job.unfinished > 0) {
    stage.planning = "waiting";
    return actions;
  }
  return [...actions, ...openFollowers(stage, job)];
}

export function openFollowers({ spec }: StageState, job: JobState): readonly SchedulerAction[] {
  const followers = [...job.stages.values()].filter((other) => other.waitsFor.delete(spec.id));
  return followers.flatMap((other) => (other.waitsFor.size === 0 ? open(other, job) : []));
}

export function succeed(job: JobState, state: SchedulerState): SchedulerAction {
  forget(job, state);
  return { kind: "job_succeeded", jobId: job.id };
}

/** Ends a job before its time: what still runs for it is cancelled. */
export function abandon(job: JobState, state: SchedulerState): readonly SchedulerAction[] {
  const actions = [...job.running.values()].map((running): SchedulerAction => {
    end(running, state);
    return { kind: "cancel_attempt", workerId: running.worker.id, attempt: running.id };
  });
  forget(job, state);
  return actions;
}

function forget(job: JobState, state: SchedulerState): void {
  state.jobs.delete(job.id);
  const group = state.groups.get(job.group);
  group?.jobs.delete(job);
  if (group?.jobs.size === 0) state.groups.delete(job.group);
  for (const worker of state.workers.values()) {
    const stage = worker.reservedFor?.stage;
    if (stage && job.stages.get(stage.spec.id) === stage) worker.reservedFor = undefined;
  }
}
