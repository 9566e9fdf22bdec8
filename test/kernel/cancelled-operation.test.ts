import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningKernel, startKernel } from "../../runtime/cluster";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { CellLanguage, CellOutput } from "../../runtime/protocol";
import { LocalCluster } from "../driver/local-cluster";
import { bundle } from "../worker/dist";

let dist: string;
let cluster: LocalCluster;
let kernelProcess: RunningKernel;
let kernel: KernelConnection;

beforeAll(async () => {
  cluster = await LocalCluster.start();
  dist = await bundle({ kernel: "runtime/kernel/main.ts" });
  kernelProcess = await startKernel({ distFolder: dist, workingDirectory: tmpdir() });
  const { token } = kernelProcess;
  const params = { token, workingDirectory: tmpdir(), remote: cluster.driver.address };
  kernel = await KernelConnection.open(kernelProcess.address, params);
}, 120_000);
afterAll(async () => {
  await kernelProcess?.stop();
  await cluster?.stop();
  rmSync(dist, { recursive: true, force: true });
});

const long = "SELECT count(*) FROM range(300000) a JOIN range(300000) b ON a.id < b.id";

/** Cancels, as a view does, what the session runs. */
async function cancelWhatRuns(): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) {
    const found = await kernel.inspect({ kind: "cluster" });
    const operation = found.kind === "ok" ? found.answer.operations?.[0] : undefined;
    if (!operation) continue;
    const { sessionId, operationId } = operation;
    const answer = await kernel.inspect({ kind: "cancel", sessionId, operationId });
    if (answer.kind === "ok" && answer.answer.isCancelled) return;
  }
  throw new Error("Nothing runs");
}

async function runAndCancel(language: CellLanguage, code: string) {
  const outputs: CellOutput[] = [];
  const run = { executionId: code, cellIndex: 1, language, code };
  const ended = kernel.execute(run, { output: (output) => outputs.push(output) });
  await cancelWhatRuns();
  const { status } = await ended;
  return { status, kinds: outputs.map(({ kind }) => kind) };
}

it.each([
  ["sparksql", long],
  ["sparkts", `await spark.sql("${long}").collect();`],
  ["sparkts", `spark.sql("${long}")`],
] as const)(
  "a %s cell whose operation is cancelled ends cancelled, not failed, and says why: %s",
  async (language, code) => {
    expect(await runAndCancel(language, code)).toEqual({ status: "cancelled", kinds: ["stream"] });
  },
);

it("a cell that handles the cancelled operation itself goes on", async () => {
  const code = `try { await spark.sql("${long}").collect(); } catch (error) { console.log(error.condition); }`;
  expect(await runAndCancel("sparkts", code)).toEqual({ status: "ok", kinds: ["stream"] });
});
