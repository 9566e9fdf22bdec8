import { setTimeout } from "node:timers/promises";
import { create } from "@bufbuild/protobuf";
import { bundled } from "./bundle.mjs";
import { descendants, megabytes, startServer } from "./server.mjs";

/** A result of many gigabytes that no disk holds, to a client that drops it: memory of driver and workers meanwhile. Arguments: gigabytes, pause in seconds. */
export async function stream([gigabytes = "10", pause = "3"]) {
  const { ConnectClient } = await bundled("runtime/client/channel/index.ts");
  const { PlanSchema } = await bundled("runtime/protocol/index.ts");
  const rowBytes = 1000;
  const rows = Math.round((Number(gigabytes) * 1e9) / rowBytes);
  const server = await startServer();
  const processes = descendants(server.pid).filter(({ program }) => /^(driver|worker)\.js$/.test(program));
  const peaks = new Map(processes.map(({ pid }) => [pid, 0]));
  const watch = setInterval(() => {
    for (const { pid } of processes) peaks.set(pid, Math.max(peaks.get(pid), megabytes(pid)));
  }, 200);
  const query = `SELECT id, repeat(chr(65 + CAST(id % 26 AS INT)), ${rowBytes - 8}) AS text FROM range(${rows})`;
  const value = { common: {}, relType: { case: "sql", value: { query } } };
  const client = new ConnectClient(server.address);
  let bytes = 0;
  let seen = 0;
  let stalled;
  const began = performance.now();
  for await (const event of client.execute(create(PlanSchema, { opType: { case: "root", value } }))) {
    if (event.kind !== "batch") continue;
    bytes += event.ipc.length;
    seen += event.rows;
    if (stalled || bytes < 200e6) continue;
    const before = processes.map(({ pid }) => megabytes(pid));
    await setTimeout(Number(pause) * 1000);
    stalled = processes.map(
      ({ pid, program }, i) => `${program} ${before[i].toFixed(0)} → ${megabytes(pid).toFixed(0)}`,
    );
  }
  const seconds = (performance.now() - began) / 1000 - Number(pause);
  clearInterval(watch);
  console.log(
    `${(bytes / 1e9).toFixed(2)} GB in ${seen} rows of ${rows}: ${seconds.toFixed(1)} s, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s`,
  );
  const most = processes.map(({ pid, program }) => `${program} ${peaks.get(pid).toFixed(0)}`);
  console.log(`most memory (PSS, MB): ${most.join(", ")}`);
  console.log(`while the client read nothing for ${pause} s: ${stalled?.join(", ")}`);
  await client.close();
  await server.stop();
  process.exitCode = seen === rows ? 0 : 1;
}
