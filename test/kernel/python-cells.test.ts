import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningDriver, type RunningKernel, startDriver, startKernel } from "../../runtime/cluster";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { CellLanguage, CellOutput, DisplayOutput, ErrorOutput } from "../../runtime/protocol/kernel-messages";
import { OutputLog } from "../../runtime/protocol/output-log";
import { bundle } from "../worker/dist";

/** An interpreter with IPython, pyspark-client and matplotlib: `SPARKNB_TEST_PYTHON`, else python3 where it has them. */
const python = process.env.SPARKNB_TEST_PYTHON ?? "python3";
const isThere = (() => {
  try {
    execFileSync(python, ["-c", "import IPython, pyspark, pyarrow, grpc, matplotlib"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

let dist: string;
let folder: string;
let driver: RunningDriver;
let kernelProcess: RunningKernel;
let kernel: KernelConnection;
let cells = 0;

async function run(code: string, language: CellLanguage = "python", onOutput: (output: CellOutput) => void = () => {}) {
  const log = new OutputLog();
  const params = { executionId: `e${++cells}`, cellIndex: cells, language, code, python };
  const { status } = await kernel.execute(params, {
    output(output) {
      log.add(output);
      onOutput(output);
    },
    clear: (isWaiting) => log.clear(isWaiting),
  });
  return { status, outputs: log.outputs, text: log.outputs.map(textOf).join("") };
}

function textOf(output: CellOutput): string {
  if (output.kind === "stream") return output.text;
  return output.kind === "error" ? output.error.summary : output.items.at(-1)!.data;
}

const errorOf = ({ outputs }: { outputs: readonly CellOutput[] }) =>
  (outputs.find(({ kind }) => kind === "error") as ErrorOutput).error;
const mimesOf = (output: CellOutput | undefined) => (output as DisplayOutput).items.map(({ mime }) => mime);

describe.skipIf(!isThere)("Python cells", () => {
  beforeAll(async () => {
    dist = await bundle({
      driver: "runtime/driver/main.ts",
      worker: "runtime/worker/main.ts",
      kernel: "runtime/kernel/main.ts",
    });
    folder = mkdtempSync(join(tmpdir(), "sparknb-python-"));
    driver = await startDriver({ distFolder: dist });
    kernelProcess = await startKernel({ distFolder: dist, workingDirectory: folder });
    const { token } = kernelProcess;
    const params = { token, workingDirectory: folder, remote: driver.address };
    kernel = await KernelConnection.open(kernelProcess.address, params);
  }, 60_000);
  afterAll(async () => {
    await kernelProcess.stop();
    await driver.stop();
    for (const path of [dist, folder]) rmSync(path, { recursive: true });
  });

  it("prints and shows; child processes and descriptors too", async () => {
    expect((await run("import os, sys\nprint('one'); print('two', file=sys.stderr); 1 + 1")).outputs).toEqual([
      { kind: "stream", name: "stdout", text: "one\n" },
      { kind: "stream", name: "stderr", text: "two\n" },
      expect.objectContaining({ isResult: true, items: [{ mime: "text/plain", data: "2", isBase64: false }] }),
    ]);
    expect((await run("_ + 1")).text).toBe("3");
    expect((await run("!echo shell\nos.system('echo direct')\nNone")).text.split("\n").sort()).toEqual([
      "",
      "direct",
      "shell",
    ]);
    expect((await run("import asyncio\nawait asyncio.sleep(0)\n'awaited'")).text).toBe("'awaited'");
  });

  it("shares the session with TypeScript and SQL", async () => {
    await run("spark.range(3).createOrReplaceTempView('p')");
    expect((await run("select sum(id) as s from p", "sparksql")).text).toContain("|  3|");
    await run("spark.range(2).createOrReplaceTempView('t')", "sparkts");
    expect((await run("spark.table('t').count()")).text).toBe("2");
  });

  it.each([
    "SparkSession.builder.getOrCreate()",
    "SparkSession.builder.master('local[*]').appName('x').config('spark.executor.memory', '4g').getOrCreate()",
    "SparkSession.active()",
  ])("gives the notebook's session for %s", async (session) => {
    const { text } = await run(`from pyspark.sql import SparkSession\n(${session}).session_id == spark.session_id`);
    expect(text).toBe("True");
  });

  it("goes on after spark.stop(), which other languages do not feel", async () => {
    await run("spark.range(7).createOrReplaceTempView('kept')\nspark.stop()");
    expect((await run("spark = SparkSession.builder.getOrCreate()\nspark.table('kept').count()")).text).toBe("7");
    expect((await run("select count(*) as n from kept", "sparksql")).text).toContain("|  7|");
  });

  it("shows Spark and pandas frames as the grid has them", async () => {
    const frame = (await run("spark.range(2)")).outputs[0] as DisplayOutput;
    expect(frame).toMatchObject({ isResult: true, frameId: expect.any(String), metadata: { hasMore: false } });
    expect(mimesOf(frame)).toEqual(["application/vnd.apache.arrow.stream", "text/html", "text/plain"]);
    const code =
      "import pandas as pd\npd.DataFrame({'a': [1, None], 'c': pd.Categorical(['x', 'y'])}, index=['r', 's'])";
    const pandas = await run(code);
    expect(pandas.outputs[0]).toMatchObject({ frameId: expect.any(String), metadata: { totalRows: 2 } });
    expect(pandas.text).toBe(
      "+-----+----+---+\n|index|   a|  c|\n+-----+----+---+\n|    r| 1.0|  x|\n|    s|NULL|  y|\n+-----+----+---+\n",
    );
  });

  it("shows figures as PNG and SVG", async () => {
    const { outputs } = await run("import matplotlib.pyplot as plt\nplt.plot([1, 2]);\nplt.show()");
    expect(mimesOf(outputs[0])).toEqual(expect.arrayContaining(["image/png", "image/svg+xml"]));
  });

  it("has %%sql with variables and a target, and %time", async () => {
    await run("low = 1");
    expect((await run("%%sql\nselect id from p where id > :low; select id from p where id < :low")).text).toContain(
      "|  0|",
    );
    await run("%%sql -o kept_rows\nselect id from p");
    expect((await run("kept_rows.count()")).text).toBe("3");
    expect((await run("%time 6 * 7")).text).toMatch(/Wall time: .*42$/s);
    expect(errorOf(await run("%%sql\nselect :nowhere")).summary).toContain("Python variable `nowhere`");
  });

  it("clears what a cell has shown", async () => {
    const { text } = await run("from IPython.display import clear_output\nprint(1); clear_output(wait=True); print(2)");
    expect(text).toBe("2\n");
  });

  it("tells where each step of a frame was written, in characters as editors count them", async () => {
    const code =
      "import pyspark.sql.functions as F\nä = '𝄞'; made = (spark.range(1000)\n    .filter(F.col('id') < 100)\n    .groupBy((F.col('id') % 7).alias('k')).count())\nmade.orderBy('k').collect()";
    await run(code);
    const executionId = `e${cells}`;
    const result = await kernel.inspect({ kind: "profile", executionId });
    const [query] = (result.kind === "ok" && result.answer.profile?.queries) || [];
    const places = query!.optimized.flatMap(({ kind, place }) => (place?.kind === "call" ? [[kind, place]] : []));
    const at = (name: string, line: number, column: number) => ({
      ...{ kind: "call", cellIndex: cells, line, column, name },
    });
    expect(Object.fromEntries(places)).toMatchObject({
      Sort: at("orderBy", 5, 6),
      Aggregate: at("count", 4, 44),
      Filter: at("filter", 3, 6),
      Range: at("range", 2, 25),
    });
    const steps = await kernel.inspect({ kind: "steps", executionId });
    const rows = steps.kind === "ok" ? steps.answer.steps.map(({ line, rows: count }) => [line, count]) : [];
    expect(Object.fromEntries(rows)).toMatchObject({ 3: 100, 4: 7, 5: 7 });
  });

  it("describes errors by the user's own lines and Spark's conditions", async () => {
    writeFileSync(join(folder, "mine.py"), "def broken(x):\n    return x / 0\n");
    expect(errorOf(await run("import mine\ndef f():\n    mine.broken(1)\nf()"))).toMatchObject({
      name: "ZeroDivisionError",
      summary: "division by zero",
      frames: [
        { function: "broken", file: join(folder, "mine.py"), line: 2 },
        { function: "f", cellIndex: cells, line: 3 },
        { cellIndex: cells, line: 4 },
      ],
    });
    expect(errorOf(await run("spark.sql('select nope from p').collect()"))).toMatchObject({
      name: "AnalysisException",
      condition: "UNRESOLVED_COLUMN.WITH_SUGGESTION",
      sqlState: "42703",
      frames: [{ cellIndex: cells, line: 1 }],
    });
    expect(errorOf(await run("1\nfor x in y\n  z"))).toMatchObject({
      name: "SyntaxError",
      frames: [{ cellIndex: cells, line: 2, column: 11 }],
      range: { start: 12, end: 13 },
    });
    expect(errorOf(await run("spark.range(3).selectExpr('1 / (id - 1)')"))).toMatchObject({
      name: "ArithmeticException",
      condition: "DIVIDE_BY_ZERO",
      frames: [{ cellIndex: cells, line: 1 }],
    });
    expect(errorOf(await run("input('name?')")).summary).toMatch(/cannot ask for input/);
  });

  it.each([
    ["a loop", "print('ready')\nwhile True: pass", true],
    ["a sleep", "import time\nprint('ready')\ntime.sleep(60)", true],
    [
      "a query",
      "print('ready')\nspark.sql('select count(*) from range(1000000) a, range(1000000) b where a.id * b.id % 7 = 3').collect()",
      true,
    ],
    [
      "code that will not stop",
      "while True:\n  try:\n    print('ready')\n    while True: pass\n  except KeyboardInterrupt: pass",
      false,
    ],
  ])("stops %s", async (_, code, keepsVariables) => {
    await run("kept = 42");
    const { status, outputs } = await run(code, "python", (output) => {
      if (output.kind === "stream" && output.text.includes("ready")) void kernel.interrupt();
    });
    expect(status).toBe("cancelled");
    expect(outputs.filter(({ kind }) => kind === "error")).toEqual([]);
    const after = await run("kept");
    if (keepsVariables) expect(after.text).toBe("42");
    else expect(errorOf(after).name).toBe("NameError");
    expect((await run("select count(*) as n from p", "sparksql")).text).toContain("|  3|");
  });

  it("says in one sentence what Python lacks, or that there is none", async () => {
    const bare = join(folder, "bare");
    execFileSync(python, ["-m", "venv", "--without-pip", bare]);
    await run("import os; os._exit(3)");
    const lacking = {
      executionId: "bare",
      cellIndex: 1,
      language: "python",
      code: "1",
      python: join(bare, "bin", "python"),
    } as const;
    const said: CellOutput[] = [];
    await kernel.execute(lacking, { output: (output) => said.push(output) });
    expect(errorOf({ outputs: said }).summary).toMatch(
      /bare\/bin\/python cannot run Python cells: it lacks ipython, pyspark-client, /,
    );
    const params = { executionId: "none", cellIndex: 1, language: "python", code: "1" } as const;
    const outputs: CellOutput[] = [];
    await kernel.execute(params, { output: (output) => outputs.push(output) });
    expect(errorOf({ outputs })).toMatchObject({ name: "PythonMissingError", frames: [] });
  });
});
