import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isAlive, type RunningKernel, startKernel } from "../../runtime/cluster";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { CellOutput } from "../../runtime/protocol/kernel-messages";
import { bundle } from "../worker/dist";
import { FakeSpark } from "./fake-spark";

let dist: string;
let spark: FakeSpark;
let running: RunningKernel;

beforeAll(async () => {
  dist = await bundle({ kernel: "runtime/kernel/main.ts" });
  spark = await FakeSpark.start();
});
afterAll(() => {
  spark.stop();
  rmSync(dist, { recursive: true });
});
afterEach(() => running?.stop());

async function start(idleTimeoutMs: number): Promise<KernelConnection> {
  running = await startKernel({ distFolder: dist, workingDirectory: tmpdir(), idleTimeoutMs });
  const { address, token } = running;
  return KernelConnection.open(address, { token, workingDirectory: tmpdir(), remote: spark.url });
}

const cell = (executionId: string, code: string) =>
  ({ executionId, cellId: `id-${executionId}`, cellIndex: 1, language: "sparkts", code }) as const;

async function run(kernel: KernelConnection, executionId: string, code: string): Promise<string> {
  const outputs: CellOutput[] = [];
  await kernel.execute(cell(executionId, code), { output: (output) => outputs.push(output) });
  return textOf(outputs);
}

const textOf = (outputs: readonly CellOutput[]) =>
  outputs
    .map((output) =>
      output.kind === "stream" ? output.text : output.kind === "display" ? output.items.at(-1)!.data : "",
    )
    .join("");

describe("a kernel that outlives its front end", () => {
  it("runs on, and tells the next one all that it missed, in order", async () => {
    const first = await start(60_000);
    await run(first, "a", "const kept = 42");
    first.taken("a");
    const code =
      "for (let i = 0; i < 5; i++) { console.log(i); await new Promise((done) => setTimeout(done, 60)); }\nkept";
    const seen: CellOutput[] = [];
    const lost = first.execute(cell("b", code), { output: (output) => seen.push(output) }).catch(() => "lost");
    const queued = first.execute(cell("c", "kept + 1"), { output() {} }).catch(() => "lost");
    while (seen.length === 0) await sleep(5);
    first.dispose();
    expect(await Promise.all([lost, queued])).toEqual(["lost", "lost"]);
    await sleep(150);

    const { kernel, runs } = await KernelConnection.attach(running.address, running.token);
    expect(runs).toMatchObject([
      { executionId: "b", cellId: "id-b", code, status: "running", startedAt: expect.any(Number) },
      { executionId: "c", status: "waiting" },
    ]);
    const outputs: CellOutput[] = [];
    expect(await kernel.follow("b", { output: (output) => outputs.push(output) })).toEqual({ status: "ok" });
    expect(textOf(outputs)).toBe("0\n1\n2\n3\n4\n42");
    expect(await kernel.follow("c", { output: (output) => outputs.push(output) })).toEqual({ status: "ok" });
    expect(textOf(outputs)).toBe("0\n1\n2\n3\n4\n4243");
    for (const id of ["b", "c"]) kernel.taken(id);
    await kernel.interrupt(); // its answer comes after the kernel has read what was sent before
    kernel.dispose();
    await sleep(50);
    const third = await KernelConnection.attach(running.address, running.token);
    expect(third.runs).toEqual([]);
    expect(await run(third.kernel, "d", "kept")).toBe("42");
    third.kernel.dispose();
  });

  it("keeps what ended while nobody was there", async () => {
    const first = await start(60_000);
    await run(first, "warm", "1"); // the compiler is loaded now
    first.taken("warm");
    const code = "console.log('early'); await new Promise((done) => setTimeout(done, 100)); throw new Error('mine')";
    await new Promise<unknown>((output) => void first.execute(cell("e", code), { output }).catch(() => {}));
    first.dispose();
    await sleep(500);
    const { kernel, runs } = await KernelConnection.attach(running.address, running.token);
    expect(runs).toMatchObject([{ executionId: "e", status: "error", endedAt: expect.any(Number) }]);
    const outputs: CellOutput[] = [];
    expect(await kernel.follow("e", { output: (output) => outputs.push(output) })).toEqual({ status: "error" });
    expect(outputs.map(({ kind }) => kind)).toEqual(["stream", "error"]);
    kernel.dispose();
  });

  it("has one front end at a time", async () => {
    const first = await start(60_000);
    await expect(KernelConnection.attach(running.address, running.token)).rejects.toThrow("has a front end already");
    await expect(KernelConnection.attach(running.address, "wrong")).rejects.toThrow("token is wrong");
    expect(await run(first, "f", "1 + 1")).toBe("2");
    first.dispose();
  });

  it("ends when it has been idle for long enough, not while a cell runs, and leaves nothing", async () => {
    const first = await start(200);
    const code = "console.log('begun'); await new Promise((done) => setTimeout(done, 800))";
    await new Promise<unknown>((output) => void first.execute(cell("g", code), { output }).catch(() => {}));
    first.dispose();
    await sleep(600);
    expect(isAlive(running.pid)).toBe(true);
    expect(await running.exited).toBe("ended with exit code 0");
    expect(existsSync(dirname(running.address))).toBe(false);
  });
});
