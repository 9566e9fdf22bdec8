import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { bundled, bundleFile } from "./bundle.mjs";
import { root, work } from "./paths.mjs";
import { descendants, megabytes, quantile, startListening, startServer } from "./server.mjs";

/** From nothing running to the first row, by the command line and by a client; then `select 1` warm, and the memory of what idles. */
export async function start([runs = "7"]) {
  const { SparkSession } = await bundled("runtime/client/api/index.ts");
  await many("sparknb run, one SQL cell: to its end", Number(runs), runCell);
  await many("server, TypeScript client: to the row of SELECT 1", Number(runs), async () => {
    const began = performance.now();
    const server = await startServer();
    const spark = await SparkSession.builder().remote(server.address).create();
    await spark.sql("SELECT 1").collect();
    const elapsed = performance.now() - began;
    await spark.stop();
    await server.stop();
    return elapsed;
  });
  const server = await startServer();
  const spark = await SparkSession.builder().remote(server.address).create();
  const replay = await startListening(await bundleFile("test/bench/replay-server.ts"), server.address);
  const alone = await SparkSession.builder().remote(replay.address).create();
  await warm({
    "SELECT 1 by the client": () => spark.sql("SELECT 1").collect(),
    "the same answers from a server that has them ready": () => alone.sql("SELECT 1").collect(),
    "schema of SELECT 1 (no task)": () => spark.sql("SELECT 1").schema(),
  });
  await alone.stop();
  await replay.stop();
  await setTimeout(1000);
  const idle = descendants(server.pid).filter(({ program }) => /^(driver|worker)\.js$/.test(program));
  const sizes = idle.map(({ pid, program }) => `${program} ${megabytes(pid).toFixed(0)}`);
  const total = idle.reduce((sum, { pid }) => sum + megabytes(pid), 0);
  console.log(`idle memory (PSS, MB): ${total.toFixed(0)} = ${sizes.join(" + ")}`);
  await spark.stop();
  await server.stop();
}

async function many(what, runs, once) {
  const times = [];
  for (let run = 0; run < runs; run++) times.push(await once());
  console.log(
    `${what}: best ${Math.min(...times).toFixed(0)} ms, median ${quantile(times, 0.5).toFixed(0)} ms of ${runs}`,
  );
}

/** In turns: what else the machine does falls on all alike. */
async function warm(calls) {
  const times = Object.fromEntries(Object.keys(calls).map((what) => [what, []]));
  for (let run = 0; run < 400; run++) {
    for (const [what, once] of Object.entries(calls)) {
      const began = performance.now();
      await once();
      if (run >= 100) times[what].push(performance.now() - began);
    }
  }
  for (const [what, all] of Object.entries(times)) {
    const [p50, p95] = [0.5, 0.95].map((share) => quantile(all, share).toFixed(2));
    console.log(`${what}, warm: best ${Math.min(...all).toFixed(2)} ms, p50 ${p50}, p95 ${p95}`);
  }
}

/** A notebook of one SQL cell, from the command line. */
function runCell() {
  mkdirSync(work, { recursive: true });
  const notebook = join(work, "start.sparknb");
  const { version } = createRequire(import.meta.url)(join(root, "package.json"));
  const cell = { cell_type: "code", id: "one", metadata: { vscode: { languageId: "sparksql" } }, source: ["SELECT 1"] };
  const whole = {
    cells: [{ ...cell, execution_count: null, outputs: [] }],
    metadata: { sparknb: { version } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  writeFileSync(notebook, JSON.stringify(whole));
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, "dist", "cli.js"), "run", notebook], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once("data", () => resolve(performance.now() - began));
    child.once("exit", (code) => code && reject(new Error(`sparknb run ended with ${code}`)));
  });
}
