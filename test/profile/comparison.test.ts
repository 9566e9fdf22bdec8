import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { differenceText } from "../../extension/plan-panel/view/details/difference-text";
import { compareQueries } from "../../runtime/profile/comparison";
import type { OperatorRun, QueryRun } from "../../runtime/protocol/plan-profile";
import { operatorRun, queryRun } from "./query-run";

/** `Name [subject] rows=… ms=… filters=…`, indented below what reads it. */
function planOf(text: string): QueryRun {
  const depths: number[] = [];
  const operators = text.split("\n").map((line, id): OperatorRun => {
    const [, indent, name, , subject = "", rest = ""] = /^( *)([A-Z][\w ]*?)( \[(.*?)\])?((?: \w+=\S+)*)$/.exec(line)!;
    depths.push(indent!.length);
    const parent = depths.slice(0, id).findLastIndex((depth) => depth < indent!.length);
    const given = Object.fromEntries([...rest.matchAll(/(\w+)=(\S+)/g)].map(([, key, value]) => [key, value!]));
    const { parent: _, ...basis } = operatorRun(id, name!, {
      details: { ...subjects(name!, subject), ...(given.filters && { Filters: given.filters }) },
      ...(given.rows && { rows: Number(given.rows) }),
      ...(given.ms && { ownMs: Number(given.ms) }),
      ...(given.bytes && { bytes: Number(given.bytes) }),
      ...(given.files && { files: { count: Number(given.files), bytes: Number(given.size) } }),
    });
    return { ...basis, ...(parent >= 0 && { parent }) };
  });
  return queryRun({ operators });
}

/** Where DuckDB tells what an operator works on. */
function subjects(name: string, subject: string): Record<string, string> {
  if (name.startsWith("Scan")) return { "Filename(s)": `/data/${subject}.parquet` };
  if (name.includes("Join")) return { Conditions: subject };
  if (name.includes("Aggregate")) return { Aggregates: subject };
  return name === "Filter" ? { Expression: subject } : { "Order By": subject };
}

const sentences = (before: string, after: string) =>
  compareQueries(planOf(before), planOf(after)).differences.map(differenceText).join("\n");

const cases = readFileSync(new URL("./comparison.text-case", import.meta.url), "utf8")
  .trim()
  .split(/^==== /m)
  .slice(1);

describe("two runs of a cell compared", () => {
  it.each(cases.map((text) => [text.split("\n", 1)[0]!, text] as const))("%s", (_, text) => {
    const [, before, after, changes] = text.split(/^---- \w+\n/m).map((part) => part.trimEnd());
    expect(sentences(before!, after!)).toBe(changes);
  });

  it("a function of the user's, which is no operator", () => {
    const step = { id: 0, kind: "EvalExternal", text: "EvalTypeScript [shout(name#3)], [x#4]" };
    const { differences } = compareQueries(queryRun(), queryRun({ optimized: [step] }));
    expect(differences.map(differenceText)).toEqual(["A function of your own was added: shout(name)."]);
  });

  it("plans of 500 operators", () => {
    const leaf = (i: number) => `Scan parquet [t${i}] rows=10`;
    const lines = (extra: number) =>
      Array.from({ length: 166 }, (_, i) => [
        `${"  ".repeat(i)}HashAggregate [a${i + extra}] rows=10`,
        `${"  ".repeat(i)}  ShuffledHashJoin [c${i}] rows=10`,
        `${"  ".repeat(i)}    ${leaf(i)}`,
      ]).flat();
    const { differences } = compareQueries(planOf(lines(0).join("\n")), planOf(lines(1).join("\n")));
    expect(differences.length).toBeGreaterThan(0);
  });
});
