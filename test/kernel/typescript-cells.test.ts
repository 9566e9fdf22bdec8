// biome-ignore-all lint/suspicious/noTemplateCurlyInString: cells hold template strings.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { StopFlag } from "../../runtime/kernel/execution/stop-flag";
import { prepareStackTraces } from "../../runtime/kernel/stack/prepare-stack-trace";
import { ScriptRegistry } from "../../runtime/kernel/stack/script-registry";
import { cleanMessage } from "../../runtime/kernel/typescript/compiled-names";
import { TypeScriptEvaluator } from "../../runtime/kernel/typescript/evaluator";
import { NotebookScope } from "../../runtime/kernel/typescript/notebook-scope";

const folder = mkdtempSync(join(tmpdir(), "sparknb-cells-"));
const originalPrepare = Error.prepareStackTrace;
afterAll(() => {
  rmSync(folder, { recursive: true });
  Error.prepareStackTrace = originalPrepare;
});

let evaluator: TypeScriptEvaluator;
let stopFlag: StopFlag;
beforeEach(() => {
  const registry = new ScriptRegistry();
  prepareStackTraces(registry, cleanMessage);
  stopFlag = new StopFlag();
  evaluator = new TypeScriptEvaluator(new NotebookScope(), folder, registry, stopFlag);
});

/** Runs cells in order; the value of the last one. */
async function run(...cells: string[]): Promise<unknown> {
  let value: unknown;
  for (const [index, cell] of cells.entries()) ({ value } = await evaluator.evaluate(index + 1, cell));
  return value;
}
const failure = async (...cells: string[]): Promise<Error> => {
  try {
    await run(...cells);
  } catch (error) {
    return error as Error;
  }
  throw new Error("The cells did not fail.");
};
function write(path: string, text: string) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe("a cell's value", () => {
  it.each([
    ["1 + 1", 2],
    ["1 + 1;", 2],
    ["1 + 1;;\n// done", 2],
    ["const x = 3", undefined],
    ["let x = 3; x = 4", 4],
    ["Promise.resolve(5)", 5],
    ["await Promise.resolve(6)", 6],
    ["if (true) 7", undefined],
    ["function f() {}", undefined],
    ["({ a: 1 }).a", 1],
    ["export default 8", 8],
    ["", undefined],
    ["// nothing", undefined],
    ["type A = number", undefined],
    ["(1 as unknown) satisfies unknown", 1],
    ["`${1}${2}`", "12"],
    ["typeof nobody", "undefined"],
    ["let s = 0; for (var i = 0; i < 3; i++) s += i; s + i", 6],
    ["this", undefined],
  ])("%j is %j", async (cell, value) => {
    expect(await run(cell)).toEqual(value);
  });
});

describe("names of a cell in later cells", () => {
  it.each([
    ["const", ["const a = 1", "a"], 1],
    ["let", ["let a: number = 1", "a += 1", "a"], 2],
    ["var", ["var a = 1", "a"], 1],
    ["uninitialised let", ["let a: string", "a"], undefined],
    ["function", ["function f(x: number) { return x * 2 }", "f(4)"], 8],
    ["async function", ["async function f() { return 1 }", "await f()"], 1],
    ["generator", ["function* g() { yield 1; yield 2 }", "[...g()]"], [1, 2]],
    ["class", ["class A { static n = 2; m() { return A.n } }", "new A().m()"], 2],
    ["class extending", ["class A { v = 1 }", "class B extends A { w = this.v + 1 }", "new B().w"], 2],
    ["enum", ["enum Color { Red, Green = Red + 4 }", "Color.Green"], 4],
    ["namespace", ["namespace N { export const x = 1; export const y = x + 1 }", "N.y"], 2],
    [
      "object destructuring",
      ["const { a, b: { c }, d = a, ...rest } = { a: 1, b: { c: 2 }, e: 5 }", "[a, c, d, rest]"],
      [1, 2, 1, { e: 5 }],
    ],
    ["array destructuring", ["const [a, , ...b] = [1, 2, 3, 4]", "[a, b]"], [1, [3, 4]]],
    ["several declarators", ["const a = 1, b = a + 1", "a + b"], 3],
    ["awaited", ["const a = await Promise.resolve(3)", "a"], 3],
    [
      "exported",
      ["export const a = 1; export function f() { return a }; export class K {}", "f() + typeof K"],
      "1function",
    ],
    ["exported list", ["const a = 1; export { a }", "a"], 1],
    ["shorthand", ["const a = 1", "({ a })"], { a: 1 }],
    ["destructuring assignment", ["let a = 1, b = 2", "({ a, b = 7 } = { a: 5 }); [a, b]"], [5, 7]],
    ["array assignment", ["let a = 1, b = 2", "[a, b] = [b, a]; [a, b]"], [2, 1]],
    ["hidden by a parameter", ["const a = 1", "((a: number) => a + 1)(10)"], 11],
    ["hidden by a block", ["const a = 1", "let r = 0; { const a = 5; r = a } r"], 5],
    ["hidden by a catch", ["const e = 1", "try { throw 2 } catch (e) { e } e"], 1],
    ["property of the same name", ["const a = 1", "({ a: 2, b: { a: 3 } }).b.a"], 3],
    ["label", ["const a = 1", "a: for (;;) break a; a"], 1],
    ["non-null call", ["function self(this: unknown) { return this }", "self!()"], undefined],
    [
      "plain call has no this",
      ["function self(this: unknown) { return this }", "[self(), (self as any)(), self?.()]"],
      [undefined, undefined, undefined],
    ],
    [
      "tagged template",
      ["const tag = (s: TemplateStringsArray, ...v: unknown[]) => s.raw.join('_') + v", "tag`a${1}b`"],
      "a_b1",
    ],
    ["name of a global", ["const name = 'x', setTimeout = 4", "[name, setTimeout]"], ["x", 4]],
    ["function name", ["const f = () => 1", "f.name"], "f"],
    ["hoisted function", ["early(); function early() { return 1 }", "early()"], 1],
    ["typeof", ["const a = 1", "typeof a"], "number"],
    ["import equals", ["import path = require('node:path')", "path.basename('/a/b')"], "b"],
    [
      "decorated class",
      [
        "const seen: string[] = []; function d(_: unknown, c: { name?: string }) { seen.push(c.name!) }",
        "@d class A {}",
        "seen",
      ],
      ["A"],
    ],
    ["object methods", ["const o = { n: 1, m() { return this.n } }", "o.m()"], 1],
  ])("%s", async (_, cells, value) => {
    expect(await run(...(cells as string[]))).toEqual(value);
  });

  it("may be declared again, also as another kind", async () => {
    expect(await run("const a = 1", "let a = 'two'", "function a() { return 3 }", "a()")).toBe(3);
  });

  it("may be declared again from their own former value", async () => {
    expect(await run("const a = 1", "const a = a + 1", "a")).toBe(2);
  });

  it("are seen by closures of earlier cells as they are now", async () => {
    expect(await run("let limit = 1\nconst isOver = (n: number) => n > limit", "const limit = 10", "isOver(5)")).toBe(
      false,
    );
    expect(await run("function late() { return later }", "const later = 9", "late()")).toBe(9);
  });

  it("keep their value when a later declaration fails", async () => {
    await failure("const kept = 1", "const kept = JSON.parse('{')");
    expect(await run("kept")).toBe(1);
  });

  it("do not change the kernel's own globals", async () => {
    const { Map: map } = globalThis;
    expect(await run("const Map = 1", "Map")).toBe(1);
    expect(globalThis.Map).toBe(map);
  });
});

describe("imports", () => {
  it("takes Node's modules in every form", async () => {
    const cell = `import fs, { existsSync as exists } from "node:fs";
import * as os from "os";
import type { Stats } from "fs";
import { type PathLike, join } from "node:path";`;
    expect(await run(cell, "[typeof fs.readFileSync, typeof exists, typeof os.cpus, typeof join]")).toEqual(
      Array(4).fill("function"),
    );
  });

  it("takes packages of the notebook's folder, ESM and CommonJS", async () => {
    write(
      "node_modules/esm-pack/package.json",
      JSON.stringify({ name: "esm-pack", type: "module", exports: "./main.js" }),
    );
    write("node_modules/esm-pack/main.js", "export const a = 1; export default 2;");
    write("node_modules/cjs-pack/package.json", JSON.stringify({ name: "cjs-pack", main: "main.js" }));
    write("node_modules/cjs-pack/main.js", "module.exports = Object.fromEntries([['b', 3]]);");
    expect(await run("import two, { a } from 'esm-pack'; import c, { b } from 'cjs-pack'", "[a, two, b, c.b]")).toEqual(
      [1, 2, 3, 3],
    );
    expect(await run("(await import('esm-pack')).a + require('cjs-pack').b")).toBe(4);
  });

  it("takes TypeScript files by path, with their own imports and awaits", async () => {
    write(
      "lib/shapes.ts",
      "import { base } from './base';\nexport interface Shape { n: number }\nexport const area = (s: Shape) => s.n * base;\nexport default await Promise.resolve('d');",
    );
    write("lib/base.ts", "export let base = 10; export * from './other.js'; export const where = import.meta.filename");
    write("lib/other.ts", "import data from '../data.json'; export const other: number = data.n;");
    write("data.json", '{"n":7}');
    expect(
      await run(
        "import d, { area, type Shape } from './lib/shapes';\nimport { other, where } from './lib/base.ts';",
        "const s: Shape = { n: 2 }; [area(s), d, other, where]",
      ),
    ).toEqual([20, "d", 7, join(folder, "lib/base.ts")]);
  });

  it("runs a changed file again", async () => {
    write("a.ts", "export { v } from './b'");
    write("b.ts", "export const v = 1");
    expect(await run("import { v } from './a'", "v")).toBe(1);
    write("b.ts", "export const v = 2");
    expect(await run("import { v } from './a'", "v")).toBe(2);
  });

  it("lets files import each other", async () => {
    write("even.ts", "import { odd } from './odd'; export const even = (n: number): boolean => n === 0 || odd(n - 1)");
    write("odd.ts", "import { even } from './even'; export const odd = (n: number): boolean => n !== 0 && even(n - 1)");
    expect(await run("import { even } from './even'; even(10)")).toBe(true);
  });

  it("does not miss a type that is imported without saying so", async () => {
    write("types.ts", "export interface T { a: number }; export const one = 1");
    expect(await run("import { T, one } from './types'; const t: T = { a: one }; t.a")).toBe(1);
  });

  it("names what is missing", async () => {
    expect((await failure("import { nothing } from 'node:fs'; nothing()")).message).toMatch(
      /'node:fs' does not provide an export named 'nothing'/,
    );
    expect((await failure("import 'no-such-package'")).message).toMatch(/Cannot find package 'no-such-package'/);
    expect((await failure("import './no-such-file'")).message).toMatch(/Cannot find module '.\/no-such-file'/);
  });
});

describe("errors", () => {
  it("name the user's own line, also through functions of other cells", async () => {
    const error = await failure(
      "interface A {}\n\nfunction load(name: string) {\n  throw new Error(`no ${name}`)\n}",
      "const x = 1\n  load('y')",
    );
    expect(error.stack).toMatch(/^Error: no y\n {4}at load \(cell 1:4:9\)\n {4}at cell 2:2:3$/);
  });

  it("name the lines that async code came by", async () => {
    const error = await failure(
      "async function f() {\n  await null\n  throw new Error('late')\n}",
      "async function g() {\n  await f()\n}\nawait g()",
    );
    expect(error.stack).toMatch(/at f \(cell 1:3:9\)\n {4}at async g \(cell 2:2:3\)\n {4}at async cell 2:4:1/);
  });

  it("name the lines of TypeScript files", async () => {
    write("bad.ts", "export function bad(): never {\n\n  throw new Error('bad')\n}");
    const error = await failure("import { bad } from './bad'", "bad()");
    expect(error.stack).toContain(`at bad (${join(folder, "bad.ts")}:3:9)`);
  });

  it.each([
    [["const df = {} as any", "df.selct('x')"], "df.selct is not a function"],
    [["nobody"], "nobody is not defined"],
    [["const a = 1", "a = 2"], "Assignment to constant variable 'a'."],
    [["const f = 1 as any", "f()"], "f is not a function"],
    [["tooEarly; const tooEarly = 1"], "Cannot access 'tooEarly' before initialization"],
    [["unknown = 1"], "unknown is not defined"],
  ])("%j says %j", async (cells, message) => {
    expect(cleanMessage((await failure(...cells)).message)).toBe(message);
  });

  it.each([
    ["const a = ;", { start: 10, end: 11 }, { line: 1, column: 11 }],
    ["let a = 1\nlet a = 2", { start: 4, end: 5 }, { line: 1, column: 5 }],
    ["foo(", { start: 4, end: 4 }, { line: 1, column: 5 }],
  ])("of syntax in %j have their place", async (cell, range, position) => {
    expect(await failure(cell)).toMatchObject({ name: "SyntaxError", range, position });
  });
});

describe("interruption", () => {
  it.each([
    "while (true) n++",
    "for (;;) { try { n++ } catch {} }",
    "do n++; while (true)",
    "const again = (): void => { n++; [1].forEach(again); queueMicrotask(again) }; while (1) again()",
    "for await (const _ of (async function* () { for (;;) yield 1 })()) n++",
  ])("stops %j and keeps the state", async (cell) => {
    await run("let n = 0");
    await run("const stopAt = (memory: Int32Array) => setTimeout(() => Atomics.store(memory, 0, 1), 0)");
    // A loop that never yields can only be stopped from outside: here the flag is already up when it starts.
    stopFlag.raise();
    expect(await failure(cell)).toMatchObject({ name: "CellInterrupted" });
    stopFlag.lower();
    expect(await run("typeof n")).toBe("number");
  });
});
