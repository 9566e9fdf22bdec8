import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningDriver, type RunningKernel, startDriver, startKernel } from "../../runtime/cluster";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { CellLanguage, DisplayOutput, ErrorOutput } from "../../runtime/protocol/kernel-messages";
import { OutputLog } from "../../runtime/protocol/output-log";
import { bundle } from "../worker/dist";

let dist: string;
let folder: string;
let driver: RunningDriver;
let kernelProcess: RunningKernel;
let kernel: KernelConnection;
let executions = 0;
let cells = 0;

beforeAll(async () => {
  dist = await bundle({
    driver: "runtime/driver/main.ts",
    worker: "runtime/worker/main.ts",
    kernel: "runtime/kernel/main.ts",
    "function-host": "runtime/function-host/main.ts",
  });
  folder = mkdtempSync(join(tmpdir(), "sparknb-cell-functions-"));
  driver = await startDriver({ distFolder: dist });
  kernelProcess = await startKernel({ distFolder: dist, workingDirectory: folder });
  const { token } = kernelProcess;
  kernel = await KernelConnection.open(kernelProcess.address, {
    token,
    workingDirectory: folder,
    remote: driver.address,
  });
});
afterAll(async () => {
  await kernelProcess.stop();
  await driver.stop();
  for (const path of [dist, folder]) rmSync(path, { recursive: true });
});
beforeEach(() => {
  cells = 0;
});

async function run(code: string, language: CellLanguage = "sparkts") {
  const log = new OutputLog();
  const params = { executionId: `e${++executions}`, cellIndex: ++cells, language, code };
  await kernel.execute(params, { output: (output) => log.add(output), clear: (isWaiting) => log.clear(isWaiting) });
  return log.outputs;
}
const text = async (code: string, language?: CellLanguage) =>
  (await run(code, language)).map((one) => (one as DisplayOutput).items.at(-1)!.data).join("");
const error = async (code: string, language?: CellLanguage) =>
  ((await run(code, language)).find(({ kind }) => kind === "error") as ErrorOutput).error;

describe("functions in cells", () => {
  it("take variables, functions, classes and imports of other cells along", async () => {
    writeFileSync(
      join(folder, "words.ts"),
      "const mark: string = '!';\nexport const loud = (text: string) => text.toUpperCase() + mark;\nexport const unused = process.stdin;",
    );
    writeFileSync(
      join(folder, "plain.mjs"),
      "let calls = 0;\nexport const count = () => ++calls;\nexport default { size: 2 };",
    );
    await run(
      "let factor = 2;\nconst table = new Map([[1n, 'one']]);\nclass Point { constructor(readonly x: number) {} far() { return this.x > 1; } }\nfunction scale(x: bigint): number { return Number(x) * factor; }",
    );
    await run(
      "import { basename } from 'node:path';\nimport { loud } from './words';\nimport { count } from './plain.mjs';\nimport * as path from 'node:path';",
    );
    await run(
      "const f = udf((x: bigint) => [scale(x), table.get(x), new Point(scale(x)).far(), basename('/a/b'), path.extname('c.d'), loud('e'), count()].join(), 'string');",
    );
    // As they were when the function was made.
    await run("factor = 100");
    expect(
      await text(
        "(await spark.range(1, 3, { numPartitions: 1 }).select(f('id').as('v')).collect()).map((row) => row.v)",
      ),
    ).toBe("[ '2,one,true,b,.d,E!,1', '4,,true,b,.d,E!,2' ]");
  });

  it("are called by SQL cells", async () => {
    await run("spark.udf.register('twice', (x: number | null) => x && x * 2, 'int')");
    expect(await text("SELECT twice(21) AS a, twice(NULL) AS b", "sparksql")).toContain("| 42|NULL|");
  });

  it("fail with the cell, line and column of the function, and of those that it calls", async () => {
    await run("function inner(x: bigint) {\n  if (x === 1n) throw new Error('no one');\n  return x;\n}");
    await run("const outer = udf((x: bigint) => {\n  const y: bigint = x;\n  return inner(y);\n}, 'bigint');");
    const failed = await error("await spark.range(2).select(outer('id')).collect()");
    expect(failed).toMatchObject({
      condition: "FAILED_EXECUTE_UDF",
      sqlState: "39000",
      summary: "User defined function (`UDF`: (bigint) => bigint) failed due to: Error: no one",
    });
    expect(failed.message).toContain("in the row (1)");
    expect(failed.frames.slice(0, 2)).toEqual([
      { function: "inner", cellIndex: 1, line: 2, column: 23 },
      { cellIndex: 2, line: 3, column: 10 },
    ]);
  });

  it.each([
    ["const frame = spark.range(1); udf(() => frame, 'int')", "it uses frame, which is a DataFrame."],
    [
      "class Account {}\nconst account = new Account(); udf(() => account, 'int')",
      "it uses account, which is a Account.",
    ],
    ["udf(() => F.lit(1), 'int')", "it uses F.lit, which is a part of Spark's client."],
    ["let seen = 0; udf(() => seen++, 'int')", "assigns to seen, but runs in other processes"],
    ["udf(() => later, 'int')", "uses later, which has no value yet"],
    ["udf(async () => 1, 'int')", "The function UDF is asynchronous"],
    ["udf(() => 1, 'nonsense')", "nonsense"],
  ])("are refused at once: %s", async (code, message) => {
    const refused = await error(code);
    expect(refused.message).toContain(message);
    expect(refused.frames[0]).toMatchObject({ cellIndex: 1 });
  });
});
