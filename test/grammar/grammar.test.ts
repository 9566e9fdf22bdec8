import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { describe, expect, test } from "vitest";
import { tokenize } from "./tokenize";

/**
 * A fixture is source text; below a line, `#   ^^^ scope` says that the characters above the carets have that scope (or one that
 * starts with it), `#   ^^^ !scope` that they have not. `#` cannot start a line of either language.
 */
const folder = new URL("./fixtures/", import.meta.url);

interface Claim {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  readonly isForbidden: boolean;
}

function parseFixture(text: string): { lines: string[]; claims: Claim[] } {
  const lines: string[] = [];
  const claims: Claim[] = [];
  for (const line of text.split("\n")) {
    const claim = /^#( *)(\^+) (!?)(\S+)$/.exec(line);
    if (!claim) {
      lines.push(line);
      continue;
    }
    const start = claim[1]!.length + 1;
    claims.push({
      line: lines.length - 1,
      start,
      end: start + claim[2]!.length,
      scope: claim[4]!,
      isForbidden: claim[3] === "!",
    });
  }
  return { lines, claims };
}

for (const file of readdirSync(folder)) {
  const { lines, claims } = parseFixture(readFileSync(new URL(file, folder), "utf8"));
  const tokenized = tokenize(`source${extname(file)}`, lines);
  describe(file, () => {
    test("claims something", () => expect(claims.length).toBeGreaterThan(0));
    test.each(claims)("$line: $scope at $start ($isForbidden)", async ({ line, start, end, scope, isForbidden }) => {
      const tokens = (await tokenized)[line]!.filter((token) => token.start < end && token.end > start);
      expect(tokens.length).toBeGreaterThan(0);
      for (const token of tokens) {
        const has = token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
        expect(has, `"${lines[line]!.slice(token.start, token.end)}" has ${token.scopes.join(" ")}`).toBe(!isForbidden);
      }
    });
  });
}
