import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DriverState } from "../../runtime/cluster";
import { attachDriver, readState, writeState } from "../../runtime/cluster";
import { bundle } from "../worker/dist";

let dist: string;
let runtimeFolder: string;
const { XDG_RUNTIME_DIR } = process.env;

beforeAll(async () => {
  dist = await bundle({ driver: "runtime/driver/main.ts", worker: "runtime/worker/main.ts" });
  runtimeFolder = mkdtempSync(join(tmpdir(), "sparknb-runtime-"));
  process.env.XDG_RUNTIME_DIR = runtimeFolder;
}, 60_000);
afterAll(() => {
  if (XDG_RUNTIME_DIR === undefined) delete process.env.XDG_RUNTIME_DIR;
  else process.env.XDG_RUNTIME_DIR = XDG_RUNTIME_DIR;
  for (const folder of [dist, runtimeFolder]) rmSync(folder, { recursive: true });
});

const attach = (idleTimeoutMs = 60_000) =>
  attachDriver({ name: "driver-test", distFolder: dist, workers: 1, idleTimeoutMs });

it("one driver a name, however many ask at once; another after it has ended", async () => {
  const [first, second] = await Promise.all([attach(), attach()]);
  expect(second).toMatchObject({ pid: first.pid, port: first.port, address: first.address });
  await second.stop();
  expect(await first.exited).toMatch(/^ended/);
  expect(readState("driver-test")).toBeUndefined();
  const third = await attach();
  expect(third.pid).not.toBe(first.pid);
  await third.stop();
}, 30_000);

it("takes no other process for the driver that left its state behind", async () => {
  writeState<DriverState>("driver-test", { pid: process.pid, port: 1, token: "old" });
  const driver = await attach();
  expect(driver.pid).not.toBe(process.pid);
  await driver.stop();
}, 30_000);

it("ends when nobody has called for long enough, and leaves nothing", async () => {
  const driver = await attach(400);
  await driver.exited;
  expect(readdirSync(join(runtimeFolder, "sparknb"))).toEqual([]);
}, 30_000);
