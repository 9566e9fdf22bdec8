import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import {
  isAlive,
  ProcessStartError,
  readState,
  removeState,
  startDriver,
  startKernel,
  writeState,
} from "../../runtime/cluster";
import { bundle } from "../worker/dist";

const distFolder = join(import.meta.dirname, "../fixtures/processes");
const driver = (behaviour: string, timeoutMs = 5000) => startDriver({ distFolder, conf: { behaviour }, timeoutMs });

test("a driver is ready with an address that carries its token, and stops", async () => {
  const running = await driver("normal");
  expect(running.port).toBe(12345);
  expect(running.token).toMatch(/^[\w-]{43}$/);
  expect(running.address).toBe(`sc://localhost:12345/;token=${running.token}`);
  expect(isAlive(running.pid)).toBe(true);
  await running.stop();
  expect(isAlive(running.pid)).toBe(false);
});

test("without a token only when asked", async () => {
  const running = await startDriver({ distFolder, conf: { behaviour: "normal" }, isInsecure: true });
  expect(running).toMatchObject({ token: undefined, address: "sc://localhost:12345/" });
  await running.stop();
});

test.each([
  ["refuse", { message: "The Spark driver could not start: port 7 is taken", code: "EADDRINUSE" }],
  ["crash", { message: expect.stringMatching(/ended with exit code 7\n.*the reason why/) }],
  ["babble", { message: expect.stringContaining("unexpected first line: hello there") }],
])("a driver that does %s is an error that says why", async (behaviour, expected) => {
  const error = await driver(behaviour).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ProcessStartError);
  expect(error).toMatchObject(expected);
});

test("a driver that says nothing is given up and ended", async () => {
  await expect(driver("silent", 300)).rejects.toThrow("was not ready after 300 ms");
});

test("a kernel listens in a folder of the user's alone, which goes with it", async () => {
  const workingDirectory = mkdtempSync(join(tmpdir(), "sparknb-test-"));
  const kernel = await startKernel({ distFolder, workingDirectory });
  const folder = dirname(kernel.address);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  process.kill(kernel.pid, "SIGKILL");
  expect(await kernel.exited).toContain("SIGKILL");
  expect(existsSync(folder)).toBe(false);
  rmSync(workingDirectory, { recursive: true });
});

test("a driver ends when the process that started it is killed with -9", async () => {
  const folder = await bundle({ parent: "test/cluster/driver-parent.ts" }, "esm");
  const parent = spawn(process.execPath, [join(folder, "parent.js"), distFolder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [pid] = (await once(parent.stdout!.setEncoding("utf8"), "data")) as [string];
  expect(isAlive(Number(pid))).toBe(true);
  parent.kill("SIGKILL");
  for (let i = 0; i < 200 && isAlive(Number(pid)); i++) await setTimeout(20);
  expect(isAlive(Number(pid))).toBe(false);
  rmSync(folder, { recursive: true });
});

test("the state file is private, and forgotten when its process is gone", () => {
  const folder = mkdtempSync(join(tmpdir(), "sparknb-test-"));
  const state = { pid: process.pid, port: 5, token: "secret" };
  writeState("local", state, folder);
  expect(statSync(join(folder, "local.json")).mode & 0o777).toBe(0o600);
  expect(readState("local", folder)).toEqual(state);
  writeState("local", { ...state, pid: 4194303999 }, folder);
  expect(readState("local", folder)).toBeUndefined();
  writeFileSync(join(folder, "local.json"), "{ half");
  expect(readState("local", folder)).toBeUndefined();
  expect(existsSync(join(folder, "local.json"))).toBe(false);
  removeState("local", folder);
  rmSync(folder, { recursive: true });
});
