import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { booleanType } from "../../../types/index";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import { choose, quoteText } from "../sql/text";
import type { CallWriter } from "../sql/writer";
import { scalar } from "./define";

type Operator = "LIKE" | "ILIKE";

const middle = (format: string, char: string) =>
  raise("INVALID_FORMAT.ESC_IN_THE_MIDDLE", { format: { sql: format }, char: { sql: char } }, "AnalysisException");
const atTheEnd = (format: string) =>
  raise("INVALID_FORMAT.ESC_AT_THE_END", { format: { sql: format } }, "AnalysisException");

const quoted = (sql: string) => String.raw`'''' || replace(replace(${sql}, '\', '\\'), '''', '\''') || ''''`;

/** An escape may stand before `_`, `%` and itself only: DuckDB lets it stand before anything. */
function isWellFormed(pattern: string, escapeChar: string): boolean {
  for (let at = 0; at < pattern.length; at++)
    if (pattern[at] === escapeChar && !["_", "%", escapeChar].includes(pattern[++at] ?? "")) return false;
  return true;
}

const regexEscape = (char: string) => (/[A-Za-z0-9]/.test(char) ? char : `\\${char}`);

function misplacedEscape(pattern: string, escapeChar: string, operator: Operator): string {
  const shown = operator === "ILIKE" ? `lower(${pattern})` : pattern;
  const e = regexEscape(escapeChar);
  const good = `(?s)(?:[^${e}]|${e}[_%${e}])*${e}`;
  const char = `'''' || regexp_extract(${shown}, ${quoteText(`^${good}(.)`)}, 1) || ''''`;
  return choose(
    `regexp_full_match(${shown}, ${quoteText(good)})`,
    atTheEnd(quoted(shown)),
    middle(quoted(shown), char),
  );
}

function likeSql(text: string, pattern: string, written: string | undefined, escapeChar: string, operator: Operator) {
  // Without ESCAPE, DuckDB turns a pattern into a search for a prefix, a suffix or a part.
  const escaping = written?.includes(escapeChar) === false ? "" : ` ESCAPE ${quoteText(escapeChar)}`;
  const like = `(${text} ${operator} ${pattern}${escaping})`;
  if (written !== undefined) {
    if (isWellFormed(written, escapeChar)) return like;
    return choose(`${text} IS NOT NULL`, misplacedEscape(pattern, escapeChar, operator), "CAST(NULL AS BOOLEAN)");
  }
  const e = regexEscape(escapeChar);
  const isBad = `${text} IS NOT NULL AND NOT regexp_full_match(${pattern}, ${quoteText(`(?s)(?:[^${e}]|${e}[_%${e}])*`)})`;
  return choose(isBad, misplacedEscape(pattern, escapeChar, operator), like);
}

function textAt(w: CallWriter, index: number): string | undefined {
  const value = w.call.args[index] && foldConstant(w.call.args[index])?.value;
  return typeof value === "string" ? value : undefined;
}

/** @throws INVALID_ESCAPE_CHAR where the third is no constant of one character */
function checkEscape([, , escapeChar]: readonly Expression[]): void {
  const value = escapeChar && foldConstant(escapeChar)?.value;
  if (!escapeChar || (typeof value === "string" && value.length === 1)) return;
  throw new SparkError("INVALID_ESCAPE_CHAR", { sqlExpr: `"${displayName(escapeChar)}"` });
}

const likeRow = (name: "like" | "ilike", operator: Operator): FunctionRow =>
  scalar(
    name,
    ["string, string", "string, string, string"],
    booleanType,
    (w) => likeSql(w.args[0]!, w.args[1]!, textAt(w, 1), textAt(w, 2) ?? "\\", operator),
    {
      check: checkEscape,
      print: (args) => {
        const suffix = args[2] && args[2] !== "\\" ? ` ESCAPE '${args[2]}'` : "";
        return name === "like" ? `${args[0]} LIKE ${args[1]}${suffix}` : `ilike(${args[0]}, ${args[1]}${suffix})`;
      },
    },
  );

const quantified = (name: string, how: "any" | "all", isNegated: boolean): FunctionRow =>
  scalar(
    name,
    "string, string...",
    booleanType,
    (w) => {
      const tests = w.args.slice(1).map((pattern, i) => {
        const test = likeSql(w.args[0]!, pattern, textAt(w, i + 1), "\\", "LIKE");
        return isNegated ? `(NOT ${test})` : test;
      });
      return `(${tests.join(how === "any" ? " OR " : " AND ")})`;
    },
    { nullable: true, print: ([value]) => `${name}(${value})` },
  );

export const likeFunctions: readonly FunctionRow[] = [
  likeRow("like", "LIKE"),
  likeRow("ilike", "ILIKE"),
  quantified("likeany", "any", false),
  quantified("likeall", "all", false),
  quantified("notlikeany", "any", true),
  quantified("notlikeall", "all", true),
];
