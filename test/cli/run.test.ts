import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAlive } from "../../runtime/cluster";
import { newNotebookMetadata, parseNotebook, serializeNotebook } from "../../runtime/notebook";
import { FakeSpark } from "../kernel/fake-spark";
import { bundle } from "../worker/dist";
import { Sparknb, sparknb } from "./sparknb";

let dist: string;
let spark: FakeSpark;
const folder = mkdtempSync(join(tmpdir(), "sparknb-cli-"));
beforeAll(async () => {
  dist = await bundle({ cli: "runtime/cli/main.ts", kernel: "runtime/kernel/main.ts" });
  spark = await FakeSpark.start();
});
afterAll(() => {
  spark.stop();
  rmSync(dist, { recursive: true });
  rmSync(folder, { recursive: true });
});

let made = 0;
/** A notebook of these cells; SQL when they begin with SELECT, markdown when with `#`. */
function notebook(...sources: string[]): string {
  const cells = sources.map((source, index) => ({
    id: `cell-${index + 1}`,
    language: source.startsWith("SELECT")
      ? ("sparksql" as const)
      : source.startsWith("#")
        ? ("markdown" as const)
        : ("sparkts" as const),
    source,
    outputs: [],
    metadata: {},
  }));
  const path = join(folder, `${++made}.sparknb`);
  writeFileSync(path, serializeNotebook({ cells, metadata: newNotebookMetadata }));
  return path;
}
const run = (...args: string[]) => sparknb(dist, "run", "--remote", spark.url, ...args);

describe("sparknb run", () => {
  it("prints each cell's first line and its outputs, in order", async () => {
    const path = notebook(
      "# Title",
      "\nconst n = 2\nconsole.log('n is', n)\nspark.range(n)",
      "SELECT id FROM t WHERE id > :n",
    );
    const { code, stdout } = await run(path);
    expect(stdout.replace(/in [\d.]+ s/, "in … s")).toBe(
      "[2] TypeScript  const n = 2\nn is 2\n+---+\n| id|\n+---+\n|  7|\n+---+\n[3] SQL  SELECT id FROM t WHERE id > :n\n+---+\n| id|\n+---+\n|  7|\n+---+\n2 cells ran in … s\n",
    );
    expect(code).toBe(0);
  });

  it("stops at the first cell that fails: one line and its place, exit code 1", async () => {
    const { code, stdout, stderr } = await run(notebook("1", "\n  nobody.knows()", "3"));
    expect(code).toBe(1);
    expect(stderr).toBe("ReferenceError: nobody is not defined\n  at cell 2:2:3\n");
    expect(stdout).toMatch(/2 cells ran in [\d.]+ s, 1 failed, 1 not run\n$/);
  });

  it("goes on with --keep-going", async () => {
    const { code, stdout } = await run(notebook("nobody", "'still here'"), "--keep-going");
    expect(code).toBe(1);
    expect(stdout).toMatch(/'still here'\n2 cells ran in [\d.]+ s, 1 failed\n$/);
  });

  it("writes the notebook with its outputs, the same at every run", async () => {
    const path = notebook("console.log(1); 2", "nobody", "3");
    const texts = [];
    for (const name of ["a", "b"]) {
      const out = join(folder, `out-${name}.sparknb`);
      expect((await run(path, "--out", out)).code).toBe(1);
      texts.push(readFileSync(out, "utf8"));
    }
    expect(texts[0]).toBe(texts[1]);
    const outputs = parseNotebook(texts[0]!).cells.map((cell) => cell.outputs.map(({ kind }) => kind));
    expect(outputs).toEqual([["stream", "display"], ["error"], []]);
  });

  it("finds packages and files from the notebook's folder", async () => {
    writeFileSync(join(folder, "near.ts"), "export const near = 'by';");
    const { stdout } = await run(notebook("import { near } from './near'\n;[near, process.cwd() === __dirname]"));
    expect(stdout).toContain("[ 'by', true ]");
  });

  it("ends at Ctrl-C with exit code 130 and leaves no kernel", async () => {
    const running = new Sparknb(dist, [
      "run",
      "--remote",
      spark.url,
      notebook("console.log(process.pid); while (true);", "2"),
    ]);
    await running.printed(/^\d+$/m);
    const kernel = Number(/^(\d+)$/m.exec(running.stdout)![1]);
    running.child.kill("SIGINT");
    const { code, stdout } = await running.finished;
    expect(code).toBe(130);
    expect(stdout).toMatch(/cancelled, 1 not run\n$/);
    expect(isAlive(kernel)).toBe(false);
  });

  it("takes its kernel along when it is killed", async () => {
    const running = new Sparknb(dist, [
      "run",
      "--remote",
      spark.url,
      notebook("console.log(process.pid); while (true);"),
    ]);
    await running.printed(/^\d+$/m);
    const kernel = Number(/^(\d+)$/m.exec(running.stdout)![1]);
    running.child.kill("SIGKILL");
    await running.finished;
    for (let waited = 0; isAlive(kernel) && waited < 20_000; waited += 50)
      await new Promise((turn) => setTimeout(turn, 50));
    expect(isAlive(kernel)).toBe(false);
  });

  it.each([
    [["run"], /takes one notebook/],
    [["run", "no-such.sparknb"], /There is no file .*no-such.sparknb/],
    [["run", "x", "--nonsense"], /Unknown option '--nonsense'/],
    [["run", "x", "--workers", "many"], /There is no file/],
    [["explode"], /There is no command explode/],
  ])("%j is refused in one sentence", async (args, message) => {
    const { code, stderr } = await sparknb(dist, ...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sparknb: .*\n$/);
    expect(stderr).toMatch(message);
  });

  it("says what is wrong with a file that is no notebook", async () => {
    const path = join(folder, "bad.sparknb");
    writeFileSync(path, "{ nope");
    expect((await run(path)).stderr).toMatch(/^sparknb: .*bad.sparknb: Not a notebook: the file is not JSON/);
  });
});

it("--help and --version answer without starting anything", async () => {
  expect((await sparknb(dist, "--help")).stdout).toMatch(/run .*\n.*check .*\n.*server .*\n.*convert .*\n.*doctor /);
  expect((await sparknb(dist, "server", "--help")).stdout).toMatch(/--insecure/);
  expect((await sparknb(dist, "--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it("doctor finds what it needs", async () => {
  const { code, stdout } = await sparknb(dist, "doctor");
  expect(stdout).toMatch(/^ok {2}Node .*\nok {2}DuckDB .*v\d/);
  expect(code).toBe(0);
});
