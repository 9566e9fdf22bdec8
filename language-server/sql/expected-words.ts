import { ParseError } from "../../runtime/errors";
import { parseExpression, parseExpressionTolerantly, parseStatement, parseTolerantly } from "../../runtime/sql";

/** Keywords with what must stand behind them, so that the parser shows whether they may come here and are no names. */
const probes: readonly (readonly [words: string, behind: string])[] = [
  ["SELECT", "x"],
  ["SELECT DISTINCT", "x"],
  ["FROM", "x"],
  ["WHERE", "x"],
  ["GROUP BY", "x"],
  ["HAVING", "x"],
  ["ORDER BY", "x"],
  ["SORT BY", "x"],
  ["CLUSTER BY", "x"],
  ["DISTRIBUTE BY", "x"],
  ["LIMIT", "1"],
  ["OFFSET", "1"],
  ["UNION", "SELECT 1"],
  ["UNION ALL", "SELECT 1"],
  ["EXCEPT", "SELECT 1"],
  ["INTERSECT", "SELECT 1"],
  ["WITH", "x AS (SELECT 1) SELECT 1"],
  ["VALUES", "(1)"],
  ["JOIN", "x"],
  ["INNER JOIN", "x"],
  ["LEFT JOIN", "x"],
  ["RIGHT JOIN", "x"],
  ["FULL OUTER JOIN", "x"],
  ["CROSS JOIN", "x"],
  ["LEFT SEMI JOIN", "x"],
  ["LEFT ANTI JOIN", "x"],
  ["NATURAL JOIN", "x"],
  ["ON", "x"],
  ["USING", "(x)"],
  ["LATERAL VIEW", "explode(x) t AS y"],
  ["TABLESAMPLE", "(1 ROWS)"],
  ["PIVOT", "(sum(x) FOR y IN (1))"],
  ["UNPIVOT", "(x FOR y IN (z))"],
  ["WINDOW", "w AS (PARTITION BY x)"],
  ["QUALIFY", "x"],
  ["AS", "x"],
  ["AND", "x"],
  ["OR", "x"],
  ["NOT", "x"],
  ["IN", "(1)"],
  ["BETWEEN", "1 AND 2"],
  ["LIKE", "'x'"],
  ["ILIKE", "'x'"],
  ["RLIKE", "'x'"],
  ["IS NULL", ""],
  ["IS NOT NULL", ""],
  ["IS DISTINCT FROM", "x"],
  ["ASC", ""],
  ["DESC", ""],
  ["NULLS FIRST", ""],
  ["NULLS LAST", ""],
  ["OVER", "(PARTITION BY x)"],
  ["PARTITION BY", "x)"],
  ["ROWS BETWEEN", "1 PRECEDING AND CURRENT ROW)"],
  ["FILTER", "(WHERE x)"],
  ["CASE", "WHEN x THEN y END"],
  ["WHEN", "x THEN y END"],
  ["THEN", "x END"],
  ["ELSE", "x END"],
  ["END", ""],
  ["EXISTS", "(SELECT 1)"],
  ["CAST", "(x AS INT)"],
  ["INTERVAL", "1 DAY"],
  ["DATE", "'2020-01-01'"],
  ["TIMESTAMP", "'2020-01-01 00:00:00'"],
  ["NULL", ""],
  ["TRUE", ""],
  ["FALSE", ""],
  ["ROLLUP", "(x)"],
  ["CUBE", "(x)"],
  ["GROUPING SETS", "((x))"],
  ["CREATE OR REPLACE TEMPORARY VIEW", "x AS SELECT 1"],
  ["CREATE TABLE", "x (y INT)"],
  ["INSERT INTO", "x SELECT 1"],
  ["DROP TABLE", "x"],
  ["DROP VIEW", "x"],
  ["DESCRIBE", "x"],
  ["EXPLAIN", "SELECT 1"],
  ["SHOW TABLES", ""],
  ["SHOW DATABASES", ""],
  ["USE", "x"],
  ["CACHE TABLE", "x"],
  ["SET", "x = 1"],
];

/** Words that begin an operand; where a number may stand, they may. */
const operands: ReadonlySet<string> = new Set(["NOT", "NULL", "TRUE", "FALSE", "SELECT DISTINCT"]);

type TextKind = "statement" | "expression";

const recent = new Map<string, readonly string[]>();
const mostRecent = 50;

/** Keywords that may come behind a text, by Spark's grammar; of a text with mistakes, behind what can be read of it. */
export function expectedWords(before: string, kind: TextKind): readonly string[] {
  // The text behind which a word is typed stays the same for all its letters.
  const key = `${kind} ${before}`;
  const known = recent.get(key);
  if (known) return known;
  const words = withoutTraces(() => probedWords(before, kind));
  if (recent.size >= mostRecent) recent.delete(recent.keys().next().value!);
  recent.set(key, words);
  return words;
}

/** Hundreds of texts do not parse here: where the parser stood then is of no interest. */
function withoutTraces<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function probedWords(before: string, kind: TextKind): string[] {
  const parse = isBroken(before, kind) ? fitsTolerantly : fitsExactly;
  const tried = new Map<string, boolean>();
  const fits = (words: string) => {
    const found = tried.get(words) ?? parse(before, words, kind);
    tried.set(words, found);
    return found;
  };
  const takesOperand = fits("1");
  return probes
    .filter(([words, behind]) => {
      if (!fits(`${words} ${behind}`)) return false;
      // What any name may stand for is a name here, not the keyword.
      return operands.has(words) ? takesOperand || words.startsWith("SELECT") : !fits(`zz ${behind}`);
    })
    .map(([words]) => words);
}

/** Whether a text has a mistake before its end. */
const isBroken = (text: string, kind: TextKind) =>
  !fitsExactly(text, "", kind) && !fitsExactly(text, "zz", kind) && !fitsExactly(text, "1", kind);

/** Whether a text can be read, or breaks only where it ends: brackets that are still open are no mistake yet. */
function fitsExactly(before: string, words: string, kind: TextKind): boolean {
  const text = `${before} ${words}`;
  try {
    if (kind === "expression") parseExpression(text);
    else parseStatement(text);
    return true;
  } catch (error) {
    return error instanceof ParseError && error.range !== undefined && error.range.start >= text.trimEnd().length;
  }
}

/** Whether the words behind a broken text are read, and are no further mistake. */
function fitsTolerantly(before: string, words: string, kind: TextKind): boolean {
  const text = `${before} ${words}`;
  const { mistakes, skipped } = kind === "expression" ? parseExpressionTolerantly(text) : parseTolerantly(text);
  const isWithin = (place: number) => place > before.length && place < text.trimEnd().length;
  return (
    !skipped.some(({ start, end }) => isWithin(start) || isWithin(end - 1)) &&
    !mistakes.some((mistake) => mistake instanceof ParseError && mistake.range && isWithin(mistake.range.stop))
  );
}
