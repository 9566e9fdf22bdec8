import type { SchedulerAction } from "./action";
import { idleHome, type Placement, placeFor } from "./place";
import { begin } from "./running";
import type { GroupState, JobState, SchedulerState, TaskState } from "./state";

/** Starts what can start: groups with the fewest cores in use first, among equals the one served longest ago. */
export function assign(state: SchedulerState): readonly SchedulerAction[] {
  const actions: SchedulerAction[] = [];
  const waiting = new Set<string>();
  for (const [name, group] of state.groups) if (hasReady(group)) waiting.add(name);
  while (waiting.size > 0) {
    const name = leastServed(waiting, state);
    const group = state.groups.get(name)!;
    const action = startNext(group, state);
    if (action) {
      actions.push(action);
      group.lastTurn = state.turn++;
    }
    if (!action || !hasReady(group)) waiting.delete(name);
  }
  return actions;
}

function hasReady(group: GroupState): boolean {
  for (const job of group.jobs) if (job.ready.size > 0) return true;
  return false;
}

function leastServed(waiting: ReadonlySet<string>, { groups }: SchedulerState): string {
  const [first, ...others] = waiting;
  const isLess = (a: GroupState, b: GroupState) =>
    a.busyCores < b.busyCores || (a.busyCores === b.busyCores && a.lastTurn < b.lastTurn);
  return others.reduce((best, name) => (isLess(groups.get(name)!, groups.get(best)!) ? name : best), first!);
}

/** Jobs in the order of their arrival, those at whose home nothing runs first; one whose next task finds no place lets the others pass. */
function startNext(group: GroupState, state: SchedulerState): SchedulerAction | undefined {
  for (const isAtHome of [true, false]) {
    for (const job of group.jobs) {
      const task = job.ready.first;
      if (!task || (isAtHome && !idleHome(task, state))) continue;
      const placement = placeFor(task, group.busyCores === 0, state);
      if (placement) return start(job, task, placement, state);
    }
  }
  return undefined;
}

function start(job: JobState, task: TaskState, placement: Placement, state: SchedulerState): SchedulerAction {
  job.ready.takeFirst();
  const { id, worker, threads } = begin(job, task, placement, state);
  const { memoryLimit } = placement;
  return {
    kind: "run_attempt",
    workerId: worker.id,
    attempt: id,
    threads,
    ...(memoryLimit !== undefined && { memoryLimit }),
  };
}
