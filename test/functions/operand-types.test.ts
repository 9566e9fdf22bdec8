import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SparkError } from "../../runtime/errors/index";
import { schemaOf } from "../../runtime/plan/resolved/index";
import { simpleString } from "../../runtime/types/index";
import { analysisSession } from "../analyzer/analysis-session";

const text = readFileSync(join(import.meta.dirname, "operand-types.txt"), "utf8");
const [head, ...sections] = text.split("\n\n=== ");
const operands = head!
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .map((line) => line.split(" = ") as [string, string]);
const view = `SELECT ${operands.map(([, sql], i) => `${sql} AS c${i}`).join(", ")}`;

/** `a ×2 | b` for `a | a | b`. */
function cells(row: string): string[] {
  return row.split(" | ").flatMap((cell) => {
    const [, value, count] = /^(.*) ×(\d+)$/.exec(cell) ?? [];
    return value === undefined ? [cell] : new Array<string>(Number(count)).fill(value);
  });
}

describe.each(sections)("%s", (section) => {
  const [title, ...rows] = section.trimEnd().split("\n");
  const [operator, mode] = title!.split(" ");
  const { sql } = analysisSession({ "spark.sql.ansi.enabled": String(mode === "ansi") });

  const outcome = (left: number, right: number): string => {
    try {
      const [field] = schemaOf(sql(`SELECT c${left} ${operator} c${right} FROM (${view})`)).fields;
      return `${simpleString(field!.type)}${field!.nullable ? "?" : ""}`;
    } catch (error) {
      if (error instanceof SparkError) return error.condition.replace("DATATYPE_MISMATCH.", "");
      throw error;
    }
  };

  it.each(rows.map((row, i) => [row.slice(0, row.indexOf(": ")), i, row.slice(row.indexOf(": ") + 2)] as const))(
    `%s ${operator}`,
    (_, left, row) => {
      const answers = operands.map((_, right) => outcome(left, right));
      expect(answers).toEqual(cells(row));
    },
  );
});
