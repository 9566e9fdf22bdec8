import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SparkSession } from "../../runtime/client/api";
import { explainWrittenPlan } from "../../runtime/plan/unresolved";
import { planSections } from "../../runtime/profile/plan-sections";
import { parseStatement } from "../../runtime/sql";

const file = new URL("./written-plans.text-case", import.meta.url);
/** Each a query and what Spark prints of it, the numbers of columns apart; `---- ours:` where ours is another. */
const cases = readFileSync(file, "utf8")
  .split(/^==== /m)
  .slice(1)
  .map((text) => {
    const [query, ...lines] = text.trimEnd().split("\n");
    const [spark = "", ours] = lines.join("\n").split("\n---- ours:\n");
    return { query: query!, spark, ours };
  });

const options = { timeZone: "UTC", timestampType: "TIMESTAMP_LTZ" } as const;

function written(query: string): string {
  const statement = parseStatement(query, options);
  return statement.kind === "Query" ? explainWrittenPlan(statement.plan) : "";
}

it.each(cases)("$query", ({ query, spark, ours }) => {
  expect(written(query)).toBe(ours ?? spark);
});

/** `SPARKNB_UPDATE=1 SPARKNB_TEST_REMOTE=sc://…` takes what that Spark prints. */
const { SPARKNB_UPDATE: updates, SPARKNB_TEST_REMOTE: remote } = process.env;
it.runIf(updates && remote)("answers are renewed", { timeout: 600_000 }, async () => {
  const spark = await SparkSession.builder().remote(remote!).create();
  for (const [name, text] of Object.entries(tables)) await spark.sql(text).createOrReplaceTempView(name);
  const texts: string[] = [];
  for (const { query } of cases) {
    const [row] = await spark.sql(`EXPLAIN EXTENDED ${query}`).collect();
    const answer = (planSections(String(row!.plan)).parsed ?? "").replaceAll(/#\d+L?/g, "");
    const own = written(query);
    texts.push(`==== ${query}\n${answer}\n${own === answer ? "" : `---- ours:\n${own}\n`}`);
  }
  await spark.stop();
  writeFileSync(file, texts.join("\n"));
});

const tables = {
  t: `SELECT 1 id, 2 a, 'x' b, array(1, 2) xs, map('k', 1) m, named_struct('x', 1) s, date'2024-01-01' d`,
  u: "SELECT 1 id, 3 c",
};
