/** Megabytes of SQL text that the parser reads in a second: TPC-DS's queries one after another, and long lists. */
import { performance } from "node:perf_hooks";
import { parseStatements } from "../../runtime/sql/index";
import { queryTexts } from "./query-texts";

const range = (count: number) => Array.from({ length: count }, (_, i) => i);
const queries = queryTexts().map(({ text }) => text);
const texts = {
  "TPC-DS, ten times": range(10)
    .flatMap(() => queries)
    .join(";\n"),
  "VALUES of 100,000 rows": `SELECT * FROM VALUES ${range(100_000).map((i) => `(${i}, 'v${i}')`)} AS t(a, b)`,
  "IN of 300,000 numbers": `SELECT * FROM t WHERE id IN (${range(300_000)})`,
  "10,000 conditions": `SELECT * FROM t WHERE ${range(10_000)
    .map((i) => `id <> ${i}`)
    .join(" AND ")}`,
};
for (const [name, text] of Object.entries(texts)) {
  const times = range(5).map(() => {
    const start = performance.now();
    parseStatements(text);
    return performance.now() - start;
  });
  const megabytes = text.length / 1e6;
  const best = Math.min(...times);
  console.log(
    `${name.padEnd(24)} ${megabytes.toFixed(1)} MB  ${((1000 * megabytes) / best).toFixed(1)} MB/s (best of ${times.length})`,
  );
}
