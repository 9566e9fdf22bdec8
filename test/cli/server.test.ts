import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SparkSession } from "../../runtime/client/api";
import { bundle } from "../worker/dist";
import { Sparknb, sparknb } from "./sparknb";

let dist: string;
beforeAll(async () => {
  dist = await bundle({
    cli: "runtime/cli/main.ts",
    driver: "runtime/driver/main.ts",
    worker: "runtime/worker/main.ts",
  });
});
afterAll(() => rmSync(dist, { recursive: true }));

it("serves at the address of its first line until SIGTERM; a taken port is said", async () => {
  const server = new Sparknb(dist, ["server", "--port", "0", "--workers", "1"]);
  await server.printed(/\n/);
  const address = server.stdout.split("\n")[0]!;
  expect(address).toMatch(/^sc:\/\/localhost:\d+\/;token=\S{16,}$/);
  const spark = await SparkSession.builder().remote(address).create();
  expect((await spark.sql("select 40 + 2 as answer").collect())[0]!.answer).toBe(42);
  await spark.stop();
  const port = /:(\d+)\//.exec(address)![1]!;
  expect(await sparknb(dist, "server", "--port", port)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^sparknb: Port \d+ is taken/),
  });
  server.child.kill("SIGTERM");
  expect((await server.finished).code).toBe(0);
});

it("--insecure leaves the token off", async () => {
  const server = new Sparknb(dist, ["server", "--port", "0", "--workers", "1", "--insecure"]);
  await server.printed(/^sc:\/\/localhost:\d+\/\n/);
  server.child.kill("SIGINT");
  expect((await server.finished).code).toBe(0);
});
