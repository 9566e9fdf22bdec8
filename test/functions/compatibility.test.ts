import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { renderCompatibility } from "../../tools/compatibility/render";

const root = resolve(import.meta.dirname, "../..");

test("docs/compatibility.md is what the sources say: run `node tools/compatibility.mjs`", () => {
  expect(readFileSync(resolve(root, "docs/compatibility.md"), "utf8")).toBe(renderCompatibility(root));
});
