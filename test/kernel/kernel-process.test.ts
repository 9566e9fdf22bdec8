import { rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type RunningKernel, startKernel } from "../../runtime/cluster";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { CellLanguage, CellOutput, DisplayOutput, ErrorOutput } from "../../runtime/protocol/kernel-messages";
import { bundle } from "../worker/dist";
import { FakeSpark } from "./fake-spark";

let dist: string;
let spark: FakeSpark;
let process_: RunningKernel;
let kernel: KernelConnection;
let cells = 0;

beforeAll(async () => {
  dist = await bundle({ kernel: "runtime/kernel/main.ts" });
  spark = await FakeSpark.start();
});
afterAll(() => {
  spark.stop();
  rmSync(dist, { recursive: true });
});

async function start() {
  process_ = await startKernel({ distFolder: dist, workingDirectory: tmpdir() });
  const params = { token: process_.token, workingDirectory: tmpdir(), remote: spark.url };
  kernel = await KernelConnection.open(process_.address, params);
  cells = 0;
}
afterEach(() => process_?.stop());

interface Ran {
  readonly status: string;
  readonly outputs: CellOutput[];
  /** What was printed and shown, as text. */
  readonly text: string;
}

async function run(
  code: string,
  language: CellLanguage = "sparkts",
  onOutput: (output: CellOutput) => void = () => {},
): Promise<Ran> {
  const outputs: CellOutput[] = [];
  const params = { executionId: `e${++cells}`, cellIndex: cells, language, code };
  const { status } = await kernel.execute(params, {
    output(output) {
      outputs.push(output);
      onOutput(output);
    },
  });
  return { status, outputs, text: outputs.map(textOf).join("") };
}

function textOf(output: CellOutput): string {
  if (output.kind === "stream") return output.text;
  return output.kind === "error" ? output.error.summary : output.items.at(-1)!.data;
}

/** Interrupts as soon as the cell has printed `ready`. */
const runAndInterrupt = (code: string, language?: CellLanguage) =>
  run(code, language, (output) => {
    if (output.kind === "stream" && output.text.includes("ready")) void kernel.interrupt();
  });

const errorOf = ({ outputs }: Ran) => (outputs.find(({ kind }) => kind === "error") as ErrorOutput).error;

describe("running cells", () => {
  it("prints, shows, keeps variables, answers with the rows of Spark", async () => {
    await start();
    expect(
      await run("const a = 1; console.log('one', { a }); console.error('two'); process.stdout.write('three'); a + 1"),
    ).toMatchObject({
      status: "ok",
      text: "one { a: 1 }\ntwo\nthree2",
    });
    const shown = await run("spark.range(a)");
    expect(shown.outputs).toHaveLength(1);
    expect(shown.outputs[0]).toMatchObject({
      kind: "display",
      isResult: true,
      metadata: { shownRows: 1, hasMore: false },
    });
    expect((shown.outputs[0] as DisplayOutput).items.map(({ mime }) => mime)).toEqual([
      "application/vnd.apache.arrow.stream",
      "text/html",
      "text/plain",
    ]);
    expect(shown.text).toBe("+---+\n| id|\n+---+\n|  7|\n+---+\n");
    expect((await run("select * from t where x = :a", "sparksql")).text).toBe(shown.text);
    expect(
      (await run("await display(spark.range(2)); display([1]); undefined")).outputs.map(({ kind }) => kind),
    ).toEqual(["display", "display"]);
    expect(
      (await run("[typeof F.sum, typeof col('a').gt, typeof Window.partitionBy, IntegerType.kind, typeof DataFrame]"))
        .text,
    ).toBe("[ 'function', 'function', 'function', 'integer', 'function' ]");
  });

  it("says what is wrong and where", async () => {
    await start();
    expect(errorOf(await run("function f() {\n  null!.x\n}\nf()"))).toMatchObject({
      name: "TypeError",
      summary: "Cannot read properties of null (reading 'x')",
      frames: [
        { function: "f", cellIndex: 1, line: 2, column: 9 },
        { cellIndex: 1, line: 4, column: 1 },
      ],
    });
    expect(errorOf(await run("const = 1"))).toMatchObject({
      name: "SyntaxError",
      range: { start: 6, end: 7 },
      frames: [{ cellIndex: 2, line: 1, column: 7 }],
    });
    expect(errorOf(await run("select 1;\nselect :nothing", "sparksql"))).toMatchObject({
      name: "UnboundParameterError",
      range: { start: 17, end: 25 },
      frames: [{ cellIndex: 3, line: 2, column: 8 }],
    });
    expect(errorOf(await run("throw { code: 1 }"))).toMatchObject({ name: "Uncaught", summary: "{ code: 1 }" });
    expect(errorOf(await run("print(1)", "python")).summary).toMatch(/No Python was found/);
  });

  it("prints in the middle of code that never yields", async () => {
    await start();
    const sign = join(dist, "seen");
    const code = `import { existsSync } from "node:fs"; console.log("early"); while (!existsSync(${JSON.stringify(sign)})); 1`;
    const { text } = await run(code, "sparkts", () => writeFileSync(sign, ""));
    expect(text).toBe("early\n1");
  });

  it("cuts a flood of output and says so", async () => {
    await start();
    const { outputs, text } = await run("for (let i = 0; i < 300_000; i++) console.log('0123456789')");
    expect(text.length).toBeLessThan(2_000_100);
    expect(text).toMatch(/… 1300000 more characters of output were left out/);
    expect(outputs.length).toBeLessThan(500);
  });
});

describe("errors that nobody awaits", () => {
  it("are shown, fail the cell that runs, and do not end the kernel", async () => {
    await start();
    const rejected = await run("Promise.reject(new Error('forgotten')); 1");
    expect(rejected).toMatchObject({ status: "error", text: "1forgotten" });
    const thrown = await run(
      "setTimeout(() => { throw new Error('from a timer') }); await new Promise((done) => setTimeout(done, 100))",
    );
    expect(thrown).toMatchObject({ status: "error", text: "from a timer" });
    expect((await run("2")).text).toBe("2");
  });

  it("of an earlier cell are shown by the next one, which does not fail", async () => {
    await start();
    await run("setTimeout(() => { console.log('late'); throw new Error('later') }, 50)");
    await sleep(200);
    expect(await run("3")).toMatchObject({ status: "ok", text: "late\nlater3" });
  });
});

describe("interrupt", () => {
  it.each([
    ["a loop that never yields", "let n = 0; console.log('ready'); while (true) n++"],
    ["a loop that catches everything", "console.log('ready'); while (true) try { for (;;); } catch {}"],
    [
      "endless recursion by microtasks",
      "console.log('ready'); const again = () => queueMicrotask(again); again(); await new Promise(() => {})",
    ],
    ["an await that never ends", "console.log('ready'); await new Promise(() => {})"],
    ["an async loop", "console.log('ready'); for (;;) await new Promise((done) => setTimeout(done, 5))"],
    ["a query", "console.log('ready'); await spark.sql('select forever').collect()"],
  ])("stops %s; the session lives on", async (_, code) => {
    await start();
    await run("const kept = 42");
    const { status, outputs } = await runAndInterrupt(code);
    expect(status).toBe("cancelled");
    expect(outputs.filter(({ kind }) => kind === "error")).toEqual([]);
    expect((await run("kept")).text).toBe("42");
    expect(spark.runningQueries).toBe(0);
  });

  it("reaches a SQL cell's query and the awaiting code's finally", async () => {
    await start();
    const running = run("select forever", "sparksql");
    while (spark.runningQueries === 0) await sleep(5);
    await kernel.interrupt();
    expect((await running).status).toBe("cancelled");
    const { text } = await runAndInterrupt(
      "console.log('ready'); try { await spark.sql('select forever').collect() } finally { console.log('cleaned up') }",
    );
    expect(text).toContain("cleaned up");
  });

  it("leaves no loop behind", async () => {
    await start();
    await run("let turns = 0");
    await runAndInterrupt(
      "console.log('ready'); for (;;) { await new Promise((done) => setTimeout(done, 5)); turns++ }",
    );
    const before = (await run("turns")).text;
    await sleep(100);
    expect((await run("turns")).text).toBe(before);
  });

  it("cancels cells that wait", async () => {
    await start();
    const busy = run("while (true);");
    const waiting = run("1");
    await kernel.interrupt();
    expect((await busy).status).toBe("cancelled");
    expect(await waiting).toMatchObject({ status: "cancelled", outputs: [] });
  });
});

describe("the process", () => {
  it("refuses a wrong token, and anything before initialize, without ending", async () => {
    process_ = await startKernel({ distFolder: dist, workingDirectory: tmpdir() });
    const params = { workingDirectory: tmpdir(), remote: spark.url };
    await expect(KernelConnection.open(process_.address, { ...params, token: "wrong" })).rejects.toThrow(
      /token is wrong/,
    );
    const socket = connect(process_.address);
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "kernel/execute", params: {} });
    socket.resume().write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await new Promise((closed) => socket.once("close", closed));
    kernel = await KernelConnection.open(process_.address, { ...params, token: process_.token });
    cells = 0;
    expect((await run("1")).text).toBe("1");
  });

  it("says when Spark cannot be reached", async () => {
    process_ = await startKernel({ distFolder: dist, workingDirectory: tmpdir() });
    const params = { token: process_.token, workingDirectory: tmpdir(), remote: "sc://127.0.0.1:1/" };
    await expect(KernelConnection.open(process_.address, params)).rejects.toThrow(
      /No Spark server answers at 127.0.0.1:1 .*ECONNREFUSED/,
    );
  });

  it("ends with its front end, also in the middle of a loop, and releases its session", async () => {
    await start();
    const released = spark.releasedSessions.length;
    void run("while (true);").catch(() => {});
    await sleep(100);
    kernel.dispose();
    expect(await process_.exited).toMatch(/exit code 0|SIGKILL/);
    expect(spark.releasedSessions.length).toBe(released + 1);
  });

  it("ends when asked", async () => {
    await start();
    await kernel.shutdown();
    expect(await process_.exited).toBe("ended with exit code 0");
  });
});
