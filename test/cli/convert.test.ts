import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle } from "../worker/dist";
import { sparknb } from "./sparknb";

let dist: string;
let folder: string;
beforeAll(async () => {
  dist = await bundle({ cli: "runtime/cli/main.ts" });
  folder = mkdtempSync(join(tmpdir(), "sparknb-convert-"));
});
afterAll(() => {
  for (const path of [dist, folder]) rmSync(path, { recursive: true });
});

it("converts by the names of the files, over nothing that is there unless told", async () => {
  const [script, notebook] = [join(folder, "a.py"), join(folder, "a.sparknb")];
  writeFileSync(script, "# %%\nx = 1\n");
  expect((await sparknb(dist, "convert", script, notebook)).code).toBe(0);
  const text = readFileSync(notebook, "utf8");
  expect(JSON.parse(text).cells[0]).toMatchObject({
    source: ["x = 1"],
    metadata: { vscode: { languageId: "python" } },
  });
  writeFileSync(script, "# %%\ny = 2\n");
  const refused = await sparknb(dist, "convert", script, notebook);
  expect(refused).toMatchObject({
    code: 1,
    stderr: `sparknb: ${notebook} is there already; --force writes over it.\n`,
  });
  expect(readFileSync(notebook, "utf8")).toBe(text);
  expect((await sparknb(dist, "convert", script, notebook, "--force")).code).toBe(0);
  expect(readFileSync(notebook, "utf8")).toContain("y = 2");
});

it("says what it cannot read, and writes nothing then", async () => {
  const [damaged, page] = [join(folder, "d.ipynb"), join(folder, "d.html")];
  writeFileSync(damaged, '{"cells": [');
  const failed = await sparknb(dist, "convert", damaged, page);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("d.ipynb: Not a notebook: the file is not JSON.");
  expect(existsSync(page)).toBe(false);
  expect((await sparknb(dist, "convert", page, damaged)).stderr).toContain("cannot be read");
  expect((await sparknb(dist, "convert", join(folder, "no.py"), page)).stderr).toContain("There is no file");
});
