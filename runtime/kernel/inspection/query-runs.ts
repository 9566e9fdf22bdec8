import type {
  JobDetail,
  JobFailure,
  OperationDetail,
  Operator,
  PlanNode,
  Stage,
  StageDetail,
  TaskAttempt,
} from "../../protocol";
import type {
  AttemptRun,
  OperatorMetric,
  OperatorRun,
  PlanStep,
  QueryFailure,
  QueryRun,
  QueryState,
  SourcePlace,
  StagePlan,
  StageRun,
} from "../../protocol/plan-profile";
import { callPlace } from "../stack/call-place";

/** An operation's jobs as the bundled driver tells them. */
export function queryRuns(sessionId: string, { operationId, state, jobs }: OperationDetail): QueryRun[] {
  return jobs.map((job) => ({
    ...{ sessionId, operationId, purpose: job.purpose, missing: [] },
    state: stateOf(job, state as QueryState),
    startedAt: Number(job.startedMs),
    ...(job.endedMs !== undefined && { endedAt: Number(job.endedMs) }),
    parsed: job.parsed.map(planStep),
    analyzed: job.analyzed.map(planStep),
    optimized: job.optimized.map(planStep),
    initialStages: job.initialStages.map(stagePlan),
    stages: job.stages.map(stageRun),
    changes: job.changes,
    operators: job.operators.map(operatorRun),
    ...(job.failure && { failure: queryFailure(job.failure) }),
  }));
}

/** What an operation ran before its last job has ended well, whatever became of it. */
const stateOf = ({ endedMs, stages }: JobDetail, operation: QueryState): QueryState => {
  if (endedMs === undefined) return operation;
  return operation === "running" || stages.every(({ state }) => state === "done") ? "succeeded" : operation;
};

const planStep = ({ id, parent, kind, text, origin }: PlanNode): PlanStep => {
  const place = origin && placeOf(origin);
  return { id, kind, text, ...(parent !== undefined && { parent }), ...(place && { place }) };
};

function queryFailure({ message, node, origin }: JobFailure): QueryFailure {
  const place = origin && placeOf(origin);
  return { message, ...(node !== undefined && { step: node }), ...(place && { place }) };
}

function placeOf({ callSite, fragment, text, start, stop }: NonNullable<PlanNode["origin"]>): SourcePlace | undefined {
  const call = callPlace(callSite);
  if (call) return { kind: "call", name: fragment, ...call };
  if (text === "" || start === undefined || stop === undefined) return undefined;
  return { kind: "sql", text, start, end: stop + 1 };
}

const stagePlan = ({ id, name, dependsOn, tasks, sql, estimatedInputBytes }: Stage): StagePlan => ({
  ...{ id, name, dependsOn, tasks, sql },
  estimatedInputBytes: Number(estimatedInputBytes),
});

const stageRun = (detail: StageDetail): StageRun => ({
  ...stagePlan(detail.stage!),
  state: detail.state as StageRun["state"],
  completedTasks: detail.completedTasks,
  runningTasks: detail.runningTasks,
  failedAttempts: detail.failedAttempts,
  rows: Number(detail.rows),
  bytesWritten: Number(detail.bytesWritten),
  cpuMs: detail.cpuMs,
  ...(detail.outsideMs !== undefined && { outsideMs: detail.outsideMs }),
  peakMemoryBytes: Number(detail.peakMemoryBytes),
  spilledBytes: Number(detail.spilledBytes),
  inputBytesRead: Number(detail.inputBytesRead),
  attempts: detail.attempts.map(attemptRun),
});

const attemptRun = (attempt: TaskAttempt): AttemptRun => ({
  task: attempt.task,
  attempt: attempt.attempt,
  workerId: attempt.workerId,
  outcome: attempt.outcome,
  startedAt: Number(attempt.startedMs),
  threads: attempt.threads,
  rows: Number(attempt.rows),
  ...(attempt.endedMs !== undefined && { endedAt: Number(attempt.endedMs) }),
  ...(attempt.cpuMs !== undefined && { cpuMs: attempt.cpuMs }),
  ...(attempt.peakMemoryBytes !== undefined && { peakMemoryBytes: Number(attempt.peakMemoryBytes) }),
  ...(attempt.spilledBytes !== undefined && { spilledBytes: Number(attempt.spilledBytes) }),
  ...(attempt.message !== "" && { message: attempt.message }),
});

const operatorRun = (operator: Operator): OperatorRun => ({
  id: operator.id,
  stageId: operator.stageId,
  name: operator.name.trim(),
  details: operator.details,
  rows: Number(operator.rows),
  bytes: Number(operator.bytes),
  ownMs: operator.ownMs,
  tasks: operator.tasks,
  planNodes: operator.planNodes,
  ...(operator.metrics.length > 0 && {
    metrics: operator.metrics.map(({ name, value, unit }) => ({ name, value, unit: unit as OperatorMetric["unit"] })),
  }),
  ...(operator.parent !== undefined && { parent: operator.parent }),
  ...(operator.estimatedRows !== undefined && { estimatedRows: Number(operator.estimatedRows) }),
  ...(operator.taskMs && { taskMs: plainSpread(operator.taskMs) }),
  ...(operator.taskRows && { taskRows: plainSpread(operator.taskRows) }),
  ...(operator.files !== undefined && {
    files: {
      count: operator.files,
      bytes: Number(operator.fileBytes),
      prunedCount: operator.prunedFiles ?? 0,
      prunedBytes: Number(operator.prunedBytes),
      ...(operator.rowGroups !== undefined && {
        rowGroups: operator.rowGroups,
        rowGroupsRead: operator.rowGroupsRead ?? 0,
      }),
    },
  }),
});

const plainSpread = ({ min, median, max }: NonNullable<Operator["taskMs"]>) => ({ min, median, max });
