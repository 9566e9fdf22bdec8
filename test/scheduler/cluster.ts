import {
  createScheduler,
  type SchedulerAction,
  type SchedulerEvent,
  type SchedulerSettings,
  type StageSpec,
  step,
} from "../../runtime/engine/scheduler/index";

/** `job/stage/task#attempt` for an attempt, as the texts below write it. */
const parse = (text: string) => {
  const [, jobId, stageId, task, attempt] = /^(\w+)\/(\d+)\/(\d+)#(\d+)$/.exec(text)!;
  return { jobId: jobId!, stageId: Number(stageId), task: Number(task), attempt: Number(attempt) };
};

const print = (action: SchedulerAction): string => {
  const attempt =
    "attempt" in action
      ? `${action.attempt.jobId}/${action.attempt.stageId}/${action.attempt.task}#${action.attempt.attempt}`
      : "";
  switch (action.kind) {
    case "run_attempt":
      return `run ${attempt} on ${action.workerId} with ${action.threads}${action.memoryLimit ? ` and ${action.memoryLimit}` : ""}`;
    case "cancel_attempt":
      return `cancel ${attempt} on ${action.workerId}`;
    case "stage_completed":
      return `stage ${action.jobId}/${action.stageId} completed`;
    case "job_succeeded":
      return `job ${action.jobId} succeeded`;
    case "job_failed":
      return `job ${action.jobId} failed: ${JSON.stringify(action.cause)}`;
  }
};

/** A scheduler whose events are calls and whose actions are texts. */
export function cluster(settings?: SchedulerSettings) {
  const state = createScheduler(settings);
  const take = (event: SchedulerEvent) => step(state, event).map(print);
  return {
    state,
    take,
    join: (workerId: number, cores = 2, memory = 100) => take({ kind: "worker_joined", workerId, cores, memory }),
    lose: (workerId: number) => take({ kind: "worker_lost", workerId }),
    submit: (jobId: string, group: string, stages: readonly StageSpec[] = [fat(0)], maxFailures = 4) =>
      take({ kind: "job_submitted", jobId, group, stages, maxFailures }),
    cancel: (jobId: string) => take({ kind: "job_cancelled", jobId }),
    done: (attempt: string) => take({ kind: "attempt_succeeded", attempt: parse(attempt) }),
    fail: (attempt: string, reason: "user" | "transient" | "memory" | "cancelled" = "transient") =>
      take({ kind: "attempt_failed", attempt: parse(attempt), reason, cause: reason }),
    lost: (attempt: string, ...outputs: string[]) => {
      const lost = outputs.map(parse);
      return take({ kind: "input_lost", attempt: parse(attempt), lost, cause: "lost" });
    },
  };
}

export const fat = (id: number, ...dependsOn: number[]): StageSpec => ({ id, tasks: 1, dependsOn });
export const wide = (id: number, tasks: number, ...dependsOn: number[]): StageSpec => ({ id, tasks, dependsOn });
