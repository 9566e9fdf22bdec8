import type { SchedulerAction } from "./action";
import { fail, runningOf } from "./attempts";
import type { InputLost } from "./event";
import { end } from "./running";
import type { JobState, SchedulerState, TaskState } from "./state";

/** Makes lost outputs anew, and has the task that lacks them wait. What these need in turn may be lost too: then they report it likewise. */
export function inputLost({ attempt, lost, cause }: InputLost, state: SchedulerState): readonly SchedulerAction[] {
  const running = runningOf(attempt, state);
  if (!running) return [];
  end(running, state);
  const { job, task } = running;
  for (const output of lost) {
    const writer = job.stages.get(output.stageId)?.tasks?.[output.task];
    if (!writer || writer.done !== output.attempt) continue;
    if (writer.stage.spec.isUnrepeatable && isReadByOthers(writer, task, job)) return fail(running, cause, state);
    if (++writer.failures >= job.maxFailures) return fail(running, cause, state);
    again(writer, job);
  }
  const missing = lost.map(({ stageId }) => job.stages.get(stageId)!).find(({ remaining }) => remaining > 0);
  if (missing) missing.awaiting.add(task);
  else job.ready.putBack(task);
  return [];
}

function again(writer: TaskState, job: JobState): void {
  writer.done = undefined;
  if (writer.stage.remaining++ === 0) job.unfinished++;
  job.ready.putBack(writer);
}

/** Then what another run gives need not fit to what they have read. */
function isReadByOthers(writer: TaskState, reader: TaskState, { stages, running }: JobState): boolean {
  const started = new Set([...running.values()].map((attempt) => attempt.task));
  for (const { spec, tasks } of stages.values()) {
    if (!spec.dependsOn.includes(writer.stage.spec.id)) continue;
    if (tasks?.some((task) => task !== reader && (task.done !== undefined || started.has(task)))) return true;
  }
  return false;
}
