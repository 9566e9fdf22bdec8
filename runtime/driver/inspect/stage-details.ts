import type { MessageInitShape } from "@bufbuild/protobuf";
import type { StageDetailSchema, TaskAttemptSchema } from "../../protocol/index";
import type { AttemptProfile, JobProfile } from "../profile/job-profile";
import { stageProgress } from "../profile/stage-progress";
import { stageMessage } from "./stage-message";

type StageDetail = MessageInitShape<typeof StageDetailSchema>;

export function stageDetails(job: JobProfile, withAttempts: boolean): StageDetail[] {
  const byStage = new Map<number, AttemptProfile[]>();
  for (const attempt of job.attempts) {
    const known = byStage.get(attempt.id.stageId);
    if (known) known.push(attempt);
    else byStage.set(attempt.id.stageId, [attempt]);
  }
  return stageProgress(job).map((progress, i) => {
    const attempts = byStage.get(progress.stageId) ?? [];
    const done = attempts.filter(({ outcome }) => outcome === "done");
    const running = attempts.filter(({ outcome }) => outcome === "running");
    const total = (value: (attempt: AttemptProfile) => number | undefined) =>
      done.reduce((sum, attempt) => sum + (value(attempt) ?? 0), 0);
    const outsideMs = outside(done);
    return {
      stage: stageMessage(job.stages[i]!),
      state: progress.isDone ? "done" : attempts.length > 0 ? "running" : "waiting",
      completedTasks: progress.completedTasks,
      runningTasks: running.length,
      failedAttempts: attempts.length - done.length - running.length,
      rows: BigInt(total(({ rows }) => rows)),
      bytesWritten: BigInt(total(({ bytesWritten }) => bytesWritten)),
      cpuMs: total(({ cpuMs }) => cpuMs),
      peakMemoryBytes: BigInt(Math.max(0, ...done.map(({ peakMemoryBytes = 0 }) => peakMemoryBytes))),
      spilledBytes: BigInt(total(({ spilledBytes }) => spilledBytes)),
      inputBytesRead: BigInt(progress.inputBytes),
      attempts: withAttempts ? attempts.map(attemptMessage) : [],
      ...(outsideMs !== undefined && { outsideMs }),
    };
  });
}

/** What threads wait for each other counts as an operator's time, so that it may be more than the process had. */
function outside(done: readonly AttemptProfile[]): number | undefined {
  let sum = 0;
  for (const { cpuMs, processMs } of done) {
    if (cpuMs === undefined || processMs === undefined) return undefined;
    sum += Math.max(0, processMs - cpuMs);
  }
  return done.length > 0 ? sum : undefined;
}

function attemptMessage(attempt: AttemptProfile): MessageInitShape<typeof TaskAttemptSchema> {
  const { id, workerId, outcome, startedMs, endedMs, threads, memoryLimit, rows, fraction, message = "" } = attempt;
  const { cpuMs, peakMemoryBytes, spilledBytes, bytesWritten } = attempt;
  return {
    task: id.task,
    attempt: id.attempt,
    workerId,
    outcome,
    startedMs: BigInt(startedMs),
    threads,
    rows: BigInt(rows),
    message,
    ...(endedMs !== undefined && { endedMs: BigInt(endedMs) }),
    ...(memoryLimit !== undefined && { memoryLimit: BigInt(memoryLimit) }),
    ...(fraction !== undefined && { fraction }),
    ...(cpuMs !== undefined && { cpuMs }),
    ...(peakMemoryBytes !== undefined && { peakMemoryBytes: BigInt(peakMemoryBytes) }),
    ...(spilledBytes !== undefined && { spilledBytes: BigInt(spilledBytes) }),
    ...(bytesWritten !== undefined && { bytesWritten: BigInt(bytesWritten) }),
  };
}
