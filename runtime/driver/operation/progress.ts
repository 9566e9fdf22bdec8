import type { OperationProfile } from "../profile/operation-profile";
import { stageProgress } from "../profile/stage-progress";
import type { ResponseBody } from "./operation";

/** Milliseconds. A query that is shorter has its end only. */
const firstAfter = 150;
const interval = 200;

/** An operation's ExecutionProgress while it runs: the stages of all its jobs so far. Returns how to stop. */
export function reportProgress(profile: OperationProfile, send: (body: ResponseBody) => void): () => void {
  let hasChanged = true;
  const stopListening = profile.listen(() => {
    hasChanged = true;
  });
  const tell = () => {
    if (!hasChanged || !hasStages(profile)) return;
    hasChanged = false;
    send(progressOf(profile));
  };
  let repeated: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    tell();
    repeated = setInterval(tell, interval);
  }, firstAfter);
  return () => {
    stopListening();
    clearTimeout(first);
    clearInterval(repeated);
  };
}

export const hasStages = ({ jobs, passes }: OperationProfile): boolean => jobs.length > 0 || passes.length > 0;

/** A fit's passes that are told of; of a long one, its last. */
const maxPasses = 1000;

/** Stages of one job after another, and then of a fit's passes, have ids of their own. */
export function progressOf({ jobs, passes }: OperationProfile): ResponseBody {
  let firstId = 0;
  let inflight = 0;
  const stages = jobs.flatMap((job) => {
    const base = firstId;
    firstId += Math.max(-1, ...job.stages.map(({ id }) => id)) + 1;
    inflight += job.runningAttempts.length;
    return stageProgress(job).map((stage) => ({
      stageId: BigInt(base + stage.stageId),
      numTasks: BigInt(stage.tasks),
      numCompletedTasks: BigInt(stage.completedTasks),
      inputBytesRead: BigInt(stage.inputBytes),
      done: stage.isDone,
    }));
  });
  const firstPass = Math.max(passes.length - maxPasses, 0);
  for (const [i, { tasks, completedTasks }] of passes.slice(firstPass).entries()) {
    inflight += tasks - completedTasks;
    stages.push({
      stageId: BigInt(firstId + firstPass + i),
      numTasks: BigInt(tasks),
      numCompletedTasks: BigInt(completedTasks),
      inputBytesRead: 0n,
      done: completedTasks >= tasks,
    });
  }
  return { responseType: { case: "executionProgress", value: { stages, numInflightTasks: BigInt(inflight) } } };
}
