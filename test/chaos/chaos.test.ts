import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "../worker/dist";
import { type ChaosResult, chaosRun } from "./chaos-run";
import { judge } from "./judge";

const queries = new Map([
  ["aggregate", "SELECT id % 50 AS k, count(*), sum(id) FROM range(0, 400000, 1, 4) GROUP BY 1 ORDER BY 1"],
  [
    "join",
    "SELECT a.id % 7 AS k, count(*) FROM range(0, 200000, 1, 4) a JOIN range(0, 200000, 1, 3) b ON a.id = b.id GROUP BY 1 ORDER BY 1",
  ],
  ["sort", "SELECT id, md5(string(id)) AS m FROM range(0, 60000, 1, 4) ORDER BY m LIMIT 50"],
  ["distinct", "SELECT count(DISTINCT md5(repeat(string(id % 90000), 9))) FROM range(0, 300000, 1, 4)"],
]);
const conf = { "spark.sparknb.singleTask.maxBytes": "0", "spark.sql.autoBroadcastJoinThreshold": "-1" };

let distFolder: string;
let folder: string;
let reference: ChaosResult;
const run = (seed: number, disturbance?: string) =>
  chaosRun({
    seed,
    distFolder,
    folder: join(folder, `${disturbance}-${seed}`),
    conf,
    queries,
    prepare: async () => {},
    ...(disturbance && { disturbance }),
  });
beforeAll(async () => {
  distFolder = await bundle({ driver: "runtime/driver/main.ts", worker: "runtime/worker/main.ts" });
  folder = mkdtempSync(join(tmpdir(), "sparknb-chaos-"));
  reference = await run(0);
});
afterAll(() => {
  for (const path of [distFolder, folder]) rmSync(path, { recursive: true, force: true });
});

test("undisturbed, every query has rows and nothing is left", () => {
  expect([...reference.outcomes.values()].map(({ kind }) => kind)).toEqual(["rows", "rows", "rows", "rows"]);
  expect(reference.left).toEqual([]);
});

test.each([
  ["kill", 1],
  ["delete", 2],
  ["truncate", 3],
])("%s: rows are right or an error is clear, nothing is left", { timeout: 180_000 }, async (disturbance, seed) => {
  const result = await run(seed, disturbance);
  expect(result.hits.length).toBeGreaterThan(0);
  expect(judge(result, reference)).toEqual([]);
});
