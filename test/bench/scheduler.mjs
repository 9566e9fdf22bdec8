// The scheduler alone, on a simulated cluster: microseconds of its own time for each task. Arguments: workers, tasks.
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

export async function scheduler([workers = "1000", tasks = "100000"]) {
  const outfile = join(tmpdir(), `sparknb-scheduler-${process.pid}.mjs`);
  await build({
    entryPoints: ["test/scheduler/simulation.ts"],
    bundle: true,
    format: "esm",
    outfile,
    logLevel: "warning",
  });
  const { simulate } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  for (const share of [0.01, 0.1, 1]) {
    const size = { workers: Number(workers) * share, tasks: Number(tasks) * share };
    simulate(size);
    const { elapsedMs, attempts } = simulate(size);
    const perTask = ((elapsedMs * 1000) / size.tasks).toFixed(2);
    console.log(`${size.workers} workers, ${size.tasks} tasks, ${attempts} attempts: ${perTask} µs a task`);
  }
}
