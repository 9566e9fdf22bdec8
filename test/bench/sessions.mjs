import { bundled } from "./bundle.mjs";
import { quantile, startServer } from "./server.mjs";

/** What a notebook's cells ask for: short and long, rows and aggregates, joins, windows, views, writes to nowhere. */
const queries = [
  "SELECT 1",
  "SELECT count(*) FROM range(1000000)",
  "SELECT id % 10 AS k, sum(id) FROM range(300000) GROUP BY 1 ORDER BY 1",
  "SELECT * FROM range(5000)",
  "SELECT a.id, b.id FROM range(2000) a JOIN range(2000) b ON a.id = b.id + 1",
  "SELECT id, sum(id) OVER (PARTITION BY id % 7 ORDER BY id) FROM range(20000)",
  "SELECT upper(concat('row ', id)) FROM range(10000) WHERE id % 3 = 0",
  "SELECT count(DISTINCT md5(string(id))) FROM range(50000)",
  "SHOW TABLES",
  "SELECT explode(sequence(1, 100)) AS n, current_date()",
];

/** Sessions at once, each its queries one after another. Arguments: sessions, queries of each. */
export async function sessions([count = "20", each = "50"]) {
  const { SparkSession } = await bundled("runtime/client/api/index.ts");
  const server = await startServer();
  const times = [];
  const failures = [];
  const session = async (number) => {
    const spark = await SparkSession.builder().remote(server.address).create();
    for (let turn = 0; turn < Number(each); turn++) {
      const began = performance.now();
      const query = queries[(number + turn) % queries.length];
      await spark
        .sql(query)
        .collect()
        .catch((error) => failures.push(`${query}: ${error.message}`));
      times.push(performance.now() - began);
    }
    await spark.stop();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: Number(count) }, (_, number) => session(number)));
  const seconds = (performance.now() - began) / 1000;
  await server.stop();
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(0));
  console.log(
    `${count} sessions × ${each} queries: ${failures.length} errors, p50 ${p50} ms, p95 ${p95} ms, longest ${most} ms, ` +
      `${seconds.toFixed(1)} s, ${(times.length / seconds).toFixed(0)} queries/s`,
  );
  for (const failure of failures.slice(0, 5)) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
