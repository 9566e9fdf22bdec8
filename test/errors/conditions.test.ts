import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { conditions, formatMessage } from "../../runtime/errors";

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "gen") yield* sources(path);
    } else if (entry.name.endsWith(".ts")) yield path;
  }
}

/** Names of conditions as literals in the code: the first argument of what makes or reports an error. */
function* raised(): Generator<readonly [string, string]> {
  for (const path of sources("runtime")) {
    if (path.includes("/errors/conditions/") || path.startsWith("runtime/client")) continue;
    const text = readFileSync(path, "utf8");
    for (const [, name] of text.matchAll(/(?:Error|raise|report|fail)\(\s*"([A-Z][A-Z0-9_]+(?:\.[A-Z0-9_]+)?)"/g))
      yield [name!, path];
  }
}

test("every condition that the code raises has a row, and a parent", () => {
  const missing = [...raised()].filter(([name]) => !conditions[name] || !conditions[name.split(".")[0]!]);
  expect(missing).toEqual([]);
});

test("every row has an SQLSTATE, its own or its parent's; Spark's unnamed ones have none", () => {
  const named = Object.keys(conditions).filter((name) => !name.startsWith("_LEGACY_"));
  const without = named.filter((name) => !conditions[name]!.sqlState && !conditions[name.split(".")[0]!]?.sqlState);
  expect(without).toEqual([]);
});

test("a sub-condition's message follows its parent's", () => {
  expect(
    formatMessage("INVALID_CONF_VALUE.TYPE_MISMATCH", { confName: "k", confValue: "v", confType: "boolean" }),
  ).toBe(
    `[INVALID_CONF_VALUE.TYPE_MISMATCH] The value 'v' in the config "k" is invalid. It should be a/an 'boolean' value. SQLSTATE: 22022`,
  );
});
