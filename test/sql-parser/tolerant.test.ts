import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ParseError } from "../../runtime/errors/index";
import { parseStatements, parseTolerantly } from "../../runtime/sql/index";
import { tokenize } from "../../runtime/types/index";
import { treeText } from "./tree-text";

const read = (name: string) =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .trim()
    .split(/\n\n+/);
const correct = readdirSync(new URL("cases/", import.meta.url))
  .filter((name) => name.endsWith(".sql"))
  .flatMap((name) => read(`cases/${name}`));

/** Each mistake is underlined below its text; the trees of what could be read follow. */
test("several mistakes of a text, and its trees", async () => {
  const shown = read("mistakes.sql").map((text) => {
    const { statements, mistakes } = parseTolerantly(text);
    const marks = mistakes.map((mistake) => {
      const { start, stop } = (mistake instanceof ParseError ? mistake.range : undefined) ?? { start: 0, stop: 0 };
      return `${" ".repeat(start)}${"^".repeat(stop - start + 1)} ${mistake.condition}`;
    });
    const trees = statements.map(({ statement }) => (statement ? treeText(statement).trimEnd() : "nothing"));
    return `${[text, ...marks].join("\n")}\n${trees.join("\n").replace(/^/gm, "    ")}\n`;
  });
  await expect(shown.join("\n")).toMatchFileSnapshot("mistakes.tree");
});

test("a correct text has its own tree and no mistake", () => {
  for (const text of correct) {
    const { statements, mistakes } = parseTolerantly(text);
    expect(mistakes, text).toEqual([]);
    expect(statements, text).toEqual(parseStatements(text));
  }
});

test("a text that breaks off anywhere, or lacks any word, tells first what the exact reading tells", () => {
  for (const text of correct.filter((one) => one.length < 400)) {
    const tokens = tokenize(text);
    for (const [i, token] of tokens.entries()) {
      const broken = [
        text.slice(0, token.start),
        text.slice(0, token.start) + text.slice(tokens[i + 1]?.start ?? token.end),
      ];
      for (const one of broken) {
        const { mistakes } = parseTolerantly(one);
        const exact = one.trim() ? exactly(one) : undefined;
        expect(mistakes[0]?.message, one).toBe(exact?.message);
      }
    }
  }
});

test("a script that is broken has no statements behind its semicolons", () => {
  const { statements, mistakes } = parseTolerantly("BEGIN SELECT 1; SELECT +; SELECT 2; END; SELECT 3");
  expect(mistakes).toHaveLength(1);
  expect(statements).toHaveLength(2);
});

function exactly(text: string) {
  try {
    parseStatements(text);
    return undefined;
  } catch (error) {
    return error as ParseError;
  }
}
