/** The time that parsing, analysing, optimising and planning takes for each TPC-DS query, warm. */
import { performance } from "node:perf_hooks";
import { analyze } from "../../runtime/engine/analyzer/index";
import { optimize } from "../../runtime/engine/optimizer/index";
import { planQuery } from "../../runtime/engine/physical/index";
import type { UnresolvedPlan } from "../../runtime/plan/unresolved/index";
import { parseStatement } from "../../runtime/sql/index";
import { queryTexts } from "./query-texts";
import { tpcdsSession } from "./tpcds-session";

const runs = 7;

const steps = ["parse", "analyse", "optimise", "plan"] as const;
type Times = readonly number[];

const queries = queryTexts();
const { context, close } = tpcdsSession();
const settings = {
  timeZone: "UTC",
  shufflePartitions: 8,
  parallelism: 2,
  broadcastMaxBytes: 10_485_760,
  advisoryPartitionBytes: 67_108_864,
  wideDecimals: false,
};

function timed(text: string): Times {
  const times = [performance.now()];
  const statement = parseStatement(text);
  times.push(performance.now());
  const resolved = analyze(queryOf(statement), context);
  times.push(performance.now());
  const optimized = optimize(resolved);
  times.push(performance.now());
  planQuery(optimized, settings);
  times.push(performance.now());
  return steps.map((_, i) => times[i + 1]! - times[i]!);
}

function queryOf(statement: ReturnType<typeof parseStatement>): UnresolvedPlan {
  if (statement.kind !== "Query") throw new Error(`No query: ${statement.kind}`);
  return statement.plan;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const shown = (value: number) => value.toFixed(2).padStart(8);

for (let i = 0; i < 2; i++) for (const { text } of queries) timed(text);
console.log(["query ", ...steps, "total"].map((title) => title.padStart(8)).join(" "));
const totals = queries.map(({ name, text }) => {
  const all = Array.from({ length: runs }, () => timed(text));
  const best = steps.map((_, step) => median(all.map((times) => times[step]!)));
  const total = median(all.map(sum));
  console.log([name.padStart(8), ...best.map(shown), shown(total)].join(" "));
  return { name, total };
});
const worst = totals.reduce((a, b) => (b.total > a.total ? b : a));
const middle = median(totals.map(({ total }) => total));
console.log(
  `${queries.length} queries: median ${middle.toFixed(2)} ms, worst ${worst.total.toFixed(2)} ms (${worst.name})`,
);
close();
