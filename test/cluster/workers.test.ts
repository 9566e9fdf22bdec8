import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { isAlive, makeScratchFolder, startWorkers } from "../../runtime/cluster";
import { encodeFrame } from "../../runtime/protocol/frames";
import { longType, structField } from "../../runtime/types";
import { bundle } from "../worker/dist";
import { plainRows } from "../worker/plain-value";
import { queryTask, WorkerHarness } from "../worker/worker-harness";

const id = [structField("id", longType)];
const endless = "select count(*) as id from range(1000000000) a, range(1000000) b where a.range * b.range % 7 = 3";

let harness: WorkerHarness | undefined;
afterEach(async () => {
  await harness?.stop();
  harness = undefined;
});

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 10) {
    if (condition()) return;
    await setTimeout(10);
  }
  throw new Error(`${what}: not within 10 s`);
}

test("a worker killed with -9 is noticed at once and replaced; the others go on", async () => {
  harness = await WorkerHarness.start(2);
  const [[victim, pid], [other]] = [...harness.pids] as [[number, number], [number, number]];
  harness.begin(queryTask(endless, id), victim);
  await setTimeout(100);
  const killed = Date.now();
  process.kill(pid, "SIGKILL");
  await until(() => harness!.lost.length === 1, "the loss");
  expect(Date.now() - killed).toBeLessThan(1000);
  expect(harness.lost[0]).toMatchObject({ workerId: victim, reason: expect.stringContaining("SIGKILL") });
  await harness.ready(2);
  expect(harness.pids.has(victim)).toBe(false);
  const successor = [...harness.pids.keys()].find((workerId) => workerId !== other)!;
  for (const workerId of [other, successor]) {
    const { streams, end } = await harness.begin(queryTask("select 7::bigint as id", id), workerId).ended;
    expect([streams.length, end.kind]).toEqual([1, "done"]);
  }
  expect(readdirSync(harness.scratch).filter((name) => name.startsWith(`worker-${victim}-`))).toEqual([]);
});

test("a worker that is stopped is told lost, ended and replaced; one that is only busy is not", async () => {
  harness = await WorkerHarness.start(2, { heartbeat: { interval: 250, timeout: 5000 } });
  const [[stopped, pid], [busy]] = [...harness.pids] as [[number, number], [number, number]];
  harness.begin(queryTask(endless, id), stopped);
  harness.begin(queryTask(endless, id), busy);
  process.kill(pid, "SIGSTOP");
  await until(() => harness!.lost.length === 1, "the loss");
  expect(harness.lost[0]).toEqual({ workerId: stopped, reason: "it gave no sign of life for 5 s" });
  expect(isAlive(pid)).toBe(false);
  await harness.ready(2);
  expect(harness.pids.has(busy)).toBe(true);
});

test("stop ends workers that are busy and leaves no process", async () => {
  harness = await WorkerHarness.start(2);
  const pids = [...harness.pids.values()];
  for (const workerId of harness.pids.keys()) harness.begin(queryTask(endless, id), workerId);
  await setTimeout(100);
  await harness.workers.stop();
  expect(pids.filter(isAlive)).toEqual([]);
  expect(harness.lost).toEqual([]);
  expect(readdirSync(harness.scratch)).toEqual([]);
});

test("workers end when their driver is killed with -9, busy or not, and leave no file", async () => {
  const dist = await bundle({ worker: "runtime/worker/main.ts" });
  const parentFolder = await bundle({ parent: "test/cluster/parent.ts" }, "esm");
  const parent = spawn(process.execPath, [join(parentFolder, "parent.js"), dist], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(parent.stdout!.setEncoding("utf8"), "data")) as [string];
  const { scratch, pids } = JSON.parse(line) as { scratch: string; pids: number[] };
  expect(pids.map(isAlive)).toEqual([true, true]);
  parent.kill("SIGKILL");
  await until(() => !pids.some(isAlive), "the workers' end");
  await until(() => !existsSync(scratch), "the scratch folder's removal");
  rmSync(parentFolder, { recursive: true });
  rmSync(dist, { recursive: true, force: true });
});

test("a worker that cannot start is tried again, more and more slowly", async () => {
  const scratch = makeScratchFolder("driver");
  const workers = await startWorkers({
    distFolder: join(import.meta.dirname, "../fixtures/misbehaving"),
    count: 1,
    scratch,
    memoryLimit: 1e8,
    threads: 1,
    heartbeat: { interval: 10_000, timeout: 120_000 },
  });
  const lost: string[] = [];
  workers.listen({ onReady: () => {}, onMessage: () => {}, onLost: (_id, reason) => lost.push(reason) });
  await until(() => workers.failedStarts >= 3, "three attempts");
  expect(lost).toEqual([]);
  await workers.stop();
  rmSync(scratch, { recursive: true });
});

test("the socket takes no one without the token, nor anything before hello", async () => {
  harness = await WorkerHarness.start(1);
  const [[workerId, pid]] = [...harness.pids] as [[number, number]];
  const address = join(harness.scratch, "workers.sock");
  const hello = { kind: "hello", workerId, pid, token: "wrong" };
  const intruders = [
    encodeFrame(hello),
    encodeFrame({ ...hello, token: undefined }),
    encodeFrame({ kind: "done", taskId: "task-0", attempt: 0, rows: 0 }),
    [Buffer.from("GET / HTTP/1.1\r\n\r\n")],
  ];
  for (const parts of intruders) {
    const socket = connect(address);
    socket.on("error", () => {});
    for (const part of parts) socket.write(part);
    await once(socket, "close");
  }
  expect(plainRows(await harness.query("select 1::bigint as id", id))).toEqual([[1n]]);
});

test("scratch folders are this user's alone, and those of dead processes are removed", async () => {
  const scratch = makeScratchFolder("driver");
  expect(statSync(scratch).mode & 0o777).toBe(0o700);
  const dead = scratch.replace(`-${process.pid}-`, "-4194303999-");
  const { mkdirSync } = await import("node:fs");
  mkdirSync(join(dead, "worker-0-1"), { recursive: true });
  const next = makeScratchFolder("driver");
  expect([existsSync(dead), existsSync(scratch)]).toEqual([false, true]);
  rmSync(scratch, { recursive: true });
  rmSync(next, { recursive: true });
});
