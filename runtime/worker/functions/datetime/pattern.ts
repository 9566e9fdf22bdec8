import type { RaisedCondition } from "../raised-condition";
import { isLegacyPattern } from "./legacy-pattern";
import { illegalLetter, malformed, ofSparkTwo, tooLong, weekBased } from "./pattern-errors";

export type Token =
  | { readonly literal: string }
  | { readonly letter: string; readonly count: number }
  | { readonly optional: readonly Token[] };

/** What a pattern is for. `local`: times without a zone, whose patterns were never another formatter's. */
export type PatternUse = "print" | "parse" | "parse-local";

const known = new Map<string, readonly Token[]>();

/** A pattern of Java's `DateTimeFormatter`, as Spark allows it. @throws RaisedCondition for one that it does not */
export function patternTokens(pattern: string, use: PatternUse): readonly Token[] {
  const key = `${use}:${pattern}`;
  let tokens = known.get(key);
  if (!tokens) {
    try {
      refuseLetters(pattern, use);
      const cursor = { at: 0 };
      tokens = tokenize(pattern, cursor, false);
    } catch (error) {
      throw asSparkReports(error as RaisedCondition, pattern, use);
    }
    known.set(key, tokens);
  }
  return tokens;
}

/** Spark raises what the letter is; where `SimpleDateFormat` takes the pattern, that Spark 2 took it. */
function asSparkReports(error: RaisedCondition, pattern: string, use: PatternUse): RaisedCondition {
  if (use === "parse-local") return malformed(pattern);
  return isLegacyPattern(pattern) ? ofSparkTwo(pattern) : error;
}

const refusedLetters = "ABnNp";
const refusedForParsing = "EFqQ";
const refusedRuns = ["GGGGG", "MMMMM", "LLLLL", "EEEEE", "QQQQQ", "qqqqq", "yyyyyyy"];

/** Spark's own limits, narrower than Java's. */
function refuseLetters(pattern: string, use: PatternUse): void {
  for (const [i, part] of pattern.split("'").entries()) {
    if (i % 2 === 1) continue;
    for (const c of part) if ("YWwuec".includes(c)) throw weekBased(c);
    for (const c of part)
      if (refusedLetters.includes(c) || (use !== "print" && refusedForParsing.includes(c)))
        throw illegalLetter(pattern, c);
    for (const run of refusedRuns) if (part.includes(run)) throw tooLong(pattern);
  }
}

/** How many of a letter may stand together. */
const longest: Readonly<Record<string, number>> = {
  ...{ y: 19, M: 5, L: 5, d: 2, D: 3, Q: 5, q: 5, E: 5, F: 1, G: 5, a: 1, H: 2, h: 2, K: 2, k: 2, m: 2, s: 2, S: 9 },
  ...{ V: 2, z: 4, O: 4, X: 5, x: 5, Z: 5 },
};
const exactly: Readonly<Record<string, readonly number[]>> = { V: [2], O: [1, 4] };

function tokenize(pattern: string, cursor: { at: number }, isInside: boolean): Token[] {
  const tokens: Token[] = [];
  while (cursor.at < pattern.length) {
    const character = pattern[cursor.at]!;
    if (character === "]") {
      if (!isInside) throw malformed(pattern);
      cursor.at++;
      return tokens;
    }
    if (character === "[") {
      cursor.at++;
      tokens.push({ optional: tokenize(pattern, cursor, true) });
    } else if (character === "'") {
      const [quoted] = /^'(?:[^']|'')*'/.exec(pattern.slice(cursor.at)) ?? [];
      if (!quoted) throw malformed(pattern);
      tokens.push({ literal: quoted === "''" ? "'" : quoted.slice(1, -1).replaceAll("''", "'") });
      cursor.at += quoted.length;
    } else if (/[A-Za-z]/.test(character)) {
      const [run] = new RegExp(`^${character}+`).exec(pattern.slice(cursor.at))!;
      const most = longest[character];
      if (most === undefined || run.length > most) throw malformed(pattern);
      if (exactly[character] && !exactly[character].includes(run.length)) throw malformed(pattern);
      tokens.push({ letter: character, count: run.length });
      cursor.at += run.length;
    } else {
      if (/[{}#]/.test(character)) throw malformed(pattern);
      tokens.push({ literal: character });
      cursor.at++;
    }
  }
  return tokens;
}
