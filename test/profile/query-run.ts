import type { OperatorRun, QueryRun, StageRun } from "../../runtime/protocol/plan-profile";

/** A query that ran as one stage, with what a test says of it. */
export const queryRun = (run: Partial<QueryRun> = {}): QueryRun => ({
  sessionId: "session",
  operationId: "operation",
  purpose: "query",
  state: "succeeded",
  startedAt: 1_000,
  endedAt: 2_000,
  analyzed: [],
  optimized: [],
  initialStages: [],
  stages: [stageRun()],
  changes: [],
  operators: [],
  missing: [],
  ...run,
});

export const stageRun = (run: Partial<StageRun> = {}): StageRun => ({
  id: 0,
  name: "Result",
  dependsOn: [],
  tasks: 1,
  sql: "SELECT 1",
  estimatedInputBytes: 0,
  state: "done",
  completedTasks: 1,
  runningTasks: 0,
  failedAttempts: 0,
  rows: 0,
  bytesWritten: 0,
  cpuMs: 0,
  peakMemoryBytes: 0,
  spilledBytes: 0,
  inputBytesRead: 0,
  attempts: [],
  ...run,
});

export const operatorRun = (id: number, name: string, run: Partial<OperatorRun> = {}): OperatorRun => ({
  ...{ id, name, stageId: 0, details: {}, rows: 0, ownMs: 0, tasks: 1, planNodes: [] },
  ...(id > 0 && { parent: id - 1 }),
  ...run,
});
