import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parameterClasses, parametersOf } from "../../runtime/engine/ml/parameter-table";
import { estimators, evaluators, transformers, wrappers } from "../../runtime/engine/ml/registry";
import { renderMlApi } from "../../tools/ml-api/render.mjs";

const folder = resolve(import.meta.dirname, "../../runtime/client/api/ml/generated");
/** Without what a formatter changes. */
const bare = (text: string) => text.replace(/[\s,;]+/g, "");

test("the client's classes are what `node tools/ml-api.mjs` writes", async () => {
  const files = await renderMlApi();
  expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files)) {
    const isSame = bare(readFileSync(join(folder, name), "utf8")) === bare(text);
    expect(isSame, `${name} is old: node tools/ml-api.mjs`).toBe(true);
  }
});

test("the table of parameters has every class and every default", () => {
  const classes = { ...estimators, ...transformers, ...evaluators, ...wrappers };
  expect([...parameterClasses].sort()).toEqual(Object.keys(classes).sort());
  for (const [name, { defaults }] of Object.entries(classes)) {
    expect(parametersOf(name), name).toEqual(expect.arrayContaining(Object.keys(defaults)));
  }
});
