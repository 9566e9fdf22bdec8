import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkText, parseStatement, parseStatements } from "../../runtime/sql/index";

/** What Spark 4.3 itself answers. */
const cases: { readonly sql: string; readonly condition: string; readonly message: string }[] = JSON.parse(
  readFileSync(new URL("errors.json", import.meta.url), "utf8"),
);

for (const { sql, condition, message } of cases)
  test(sql, () => {
    const error = checkText("plan", sql);
    expect(error?.condition).toBe(condition);
    expect(error?.message.trimEnd()).toBe(message.trimEnd());
  });

const repeated = (text: string, count: number, separator = "") => Array(count).fill(text).join(separator);

test("chains of 10,000 terms are no trouble", () => {
  for (const operator of ["AND", "OR", "||", "+"])
    expect(parseStatement(`SELECT ${repeated("a", 10_000, ` ${operator} `)}`).kind).toBe("Query");
  expect(parseStatement(repeated("SELECT 1", 3000, " UNION ALL ")).kind).toBe("Query");
  expect(parseStatement(`SELECT ${repeated("NOT ", 10_000)}a, ${repeated("- ", 10_000)}a`).kind).toBe("Query");
});

test("200 levels are no trouble, 5,000 are too complex", () => {
  const nestings: ((depth: number) => string)[] = [
    (n) => `SELECT ${repeated("(", n)}1${repeated(")", n)}`,
    (n) => `SELECT ${repeated("f(", n)}1${repeated(")", n)}`,
    (n) => `${repeated("SELECT * FROM (", n)}SELECT 1${repeated(")", n)}`,
    (n) => `SELECT ${repeated("CASE WHEN ", n)}1${repeated(" THEN 2 END", n)}`,
  ];
  for (const nest of nestings) {
    expect(checkText("plan", nest(200))).toBeUndefined();
    expect(checkText("plan", nest(5000))?.condition).toBe("FAILED_TO_PARSE_TOO_COMPLEX");
  }
});

test("a cell's statements come with their places, and the first wrong one is told", () => {
  const cell = "SELECT 1 AS a; -- one\n\n;SET x = 2;\nSELECT ';' ";
  const ranges = parseStatements(cell).map(({ start, end }) => cell.slice(start, end));
  expect(ranges).toEqual(["SELECT 1 AS a", "SET x = 2", "SELECT ';'"]);
  expect(() => parseStatements("SELECT 1;\nSELECT 1 1")).toThrow("(line 2, pos 9)");
  expect(parseStatements(" -- nothing\n;")).toEqual([]);
});

test("nodes know their place", () => {
  const sql = "SELECT a + b * 2 AS c FROM t";
  const statement = parseStatement(sql);
  if (statement.kind !== "Query" || statement.plan.kind !== "Project") throw new Error("not a Project");
  const [alias] = statement.plan.list;
  const text = ({ start, stop }: { start?: number; stop?: number } = {}) => sql.slice(start, stop! + 1);
  expect(text(statement.plan.origin)).toBe(sql);
  expect(text(alias?.origin)).toBe("a + b * 2 AS c");
  if (alias?.kind !== "Alias" || alias.child.kind !== "Function") throw new Error("not an Alias");
  expect(text(alias.child.origin)).toBe("a + b * 2");
  expect(text(alias.child.args[1]?.origin)).toBe("b * 2");
});
