// `npm run test:chaos -- --data DIR [--runs 200] [--seed 1] [--queries 4]`: TPC-H, all exchanges real, while workers are killed and stopped, files
// deleted and truncated, and the disk is full. DIR holds the tables as `tpchgen-cli parquet -s 0.1` writes them. Ends with `N passed, N failed, N skipped`.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundled } from "../bench/bundle.mjs";
import { root } from "../bench/paths.mjs";
import { isQuery, queries, tables } from "../bench/tpch/queries.mjs";

const { values: given } = parseArgs({
  options: {
    data: { type: "string" },
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    queries: { type: "string", default: "4" },
  },
});
if (!given.data) {
  console.error("usage: npm run test:chaos -- --data DIR [--runs N] [--seed N] [--queries N]");
  process.exit(2);
}
const { chaosRun, judge, generator } = await bundled("test/chaos/index.ts");

const folder = mkdtempSync(join(tmpdir(), "sparknb-chaos-"));
const kinds = ["kill", "delete", "truncate", "kill", "stop", "disk-full"];
const single = new Map(
  [...queries()].flatMap(([id, statements]) =>
    statements.length === 1 && isQuery(statements[0]) ? [[`q${id}`, statements[0]]] : [],
  ),
);
const common = {
  distFolder: join(root, "dist"),
  async prepare(session) {
    for (const table of tables)
      await session.read.parquet(join(given.data, `${table}.parquet`)).createOrReplaceTempView(table);
  },
};
const spread = { "spark.sparknb.singleTask.maxBytes": "0", "spark.executor.memory": "1g" };
const reference = await chaosRun({ ...common, seed: 0, folder: join(folder, "reference"), conf: {}, queries: single });

/** A small disk of its own. False: this user may not mount one. */
function mount(path) {
  mkdirSync(path, { mode: 0o700 });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m,mode=0700", "tmpfs", path], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const counts = { passed: 0, failed: 0, skipped: 0 };
let rows = 0;
let errors = 0;
for (let seed = Number(given.seed); seed < Number(given.seed) + Number(given.runs); seed++) {
  const disturbance = kinds[seed % kinds.length];
  const random = generator(seed);
  const chosen = new Map([...single].sort(() => random() - 0.5).slice(0, Number(given.queries)));
  const own = join(folder, String(seed));
  const isSmall = disturbance === "disk-full";
  if (isSmall && !mount(own)) {
    counts.skipped++;
    continue;
  }
  const began = performance.now();
  const result = await chaosRun({ ...common, seed, disturbance, folder: own, conf: spread, queries: chosen });
  if (isSmall) execFileSync("umount", [own]);
  const faults = judge(result, reference);
  counts[faults.length > 0 ? "failed" : "passed"]++;
  for (const { kind } of result.outcomes.values()) kind === "rows" ? rows++ : errors++;
  const outcomes = [...result.outcomes].map(
    ([name, one]) => `${name} ${one.kind === "error" ? one.message.slice(0, 160) : one.kind}`,
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${seed} ${disturbance} ×${result.hits.length}, ${seconds} s: ${[...outcomes, ...faults].join(", ")}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${rows} queries with their rows, ${errors} with a clear error`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);
