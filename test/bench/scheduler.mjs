import { bundled } from "./bundle.mjs";

/** The scheduler alone, on a simulated cluster: microseconds of its own time for each task. Arguments: workers, tasks. */
export async function scheduler([workers = "1000", tasks = "100000"]) {
  const { simulate } = await bundled("test/scheduler/simulation.ts");
  for (const share of [0.01, 0.1, 1]) {
    const size = { workers: Number(workers) * share, tasks: Number(tasks) * share };
    simulate(size);
    const { elapsedMs, attempts } = simulate(size);
    const perTask = ((elapsedMs * 1000) / size.tasks).toFixed(2);
    console.log(`${size.workers} workers, ${size.tasks} tasks, ${attempts} attempts: ${perTask} µs a task`);
  }
}
