import { expect, test } from "vitest";
import type { WorkerEvents, Workers } from "../../runtime/cluster";
import { JobRunner } from "../../runtime/driver/jobs/job-runner";
import type { JobSoFar, Stage } from "../../runtime/plan/physical";
import type { RunTask, WorkerRequest } from "../../runtime/protocol/worker-messages";
import { structType } from "../../runtime/types";

/** A worker of one core that does each task as soon as it is asked to. */
function runner(): { jobs: JobRunner; ran: string[] } {
  let events!: WorkerEvents;
  const ran: string[] = [];
  const workers = {
    listen: (given: WorkerEvents) => {
      events = given;
    },
    send: (workerId: number, request: WorkerRequest) => {
      if (request.kind !== "run") return;
      const { taskId, attempt, sql } = request as RunTask;
      ran.push(sql);
      const metrics = { elapsedMs: 0, inputMs: 0, executeMs: 0, outputMs: 0 };
      setImmediate(() =>
        events.onMessage(workerId, { kind: "done", taskId, attempt, rows: 0, metrics, files: [] }, new Uint8Array()),
      );
    },
  };
  const jobs = new JobRunner(workers as unknown as Workers, { cores: 1, memoryLimit: 1 });
  events.onReady(1, 1);
  return { jobs, ran };
}

const stage = (id: number, sql: string, dependsOn: readonly number[] = []): Stage => ({
  id,
  name: sql,
  sql,
  inputs: [],
  dependsOn,
  output: dependsOn.length > 0 ? { kind: "statement" } : { kind: "shuffle", isPartitioned: false },
  tasks: 1,
  isSmall: true,
  estimatedInputBytes: 0,
});

const job = {
  operationId: "o",
  sessionId: "s",
  timeZone: "UTC",
  maxBatchRows: 1,
  maxBatchBytes: 1,
  maxFailures: 4,
  shuffleFolder: "none",
  localData: () => [],
  functions: () => {
    throw new Error("no functions");
  },
};

test("a stage that had no place to begin is the one that it was planned anew as, and runs once", async () => {
  const { jobs, ran } = runner();
  const asked: number[][] = [];
  const replan = ({ completed, begun, ahead }: JobSoFar) => {
    asked.push([completed, ...begun.map(({ id }) => id)]);
    return { stages: ahead.map((one) => ({ ...one, sql: `${one.name}, anew` })), changes: [] };
  };
  const stages = [stage(0, "a"), stage(1, "b"), stage(2, "c"), stage(3, "d", [0, 1, 2])];
  await jobs.run({ ...job, plan: { stages, schema: structType([]) }, replan });
  expect(ran).toEqual(["a", "b", "c, anew", "d, anew"]);
  expect(asked).toEqual([
    [0, 0, 1],
    [1, 0, 1, 2],
    [2, 0, 1, 2],
    [3, 0, 1, 2, 3],
  ]);
});
