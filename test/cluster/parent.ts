/** A driver that only starts workers and tells who they are; the test kills it. */
import { makeScratchFolder, startWorkers } from "../../runtime/cluster";

const scratch = makeScratchFolder("driver");
const distFolder = process.argv[2]!;
const workers = await startWorkers({
  distFolder,
  count: 2,
  scratch,
  memoryLimit: 300_000_000,
  threads: 1,
  heartbeat: { interval: 10_000, timeout: 120_000 },
});
const pids: number[] = [];
workers.listen({
  onReady: (workerId, pid) => {
    pids.push(pid);
    const sql = "select count(*) from range(1000000000) a, range(1000000) b where a.range * b.range % 7 = 3";
    workers.send(workerId, {
      kind: "run",
      taskId: `endless-${workerId}`,
      attempt: 0,
      inputs: [],
      sql,
      output: { kind: "statement" },
      threads: 1,
      settings: {},
      hasProfileTexts: true,
    });
    if (pids.length === 2) setTimeout(() => console.log(JSON.stringify({ scratch, pids })), 300);
  },
  onMessage: () => {},
  onLost: () => {},
});
