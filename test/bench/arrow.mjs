import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { python } from "../compat/environment.mjs";
import { bundled } from "./bundle.mjs";
import { startServer } from "./server.mjs";

const columns = "id, id * 2 AS a, id * 3 AS b, CAST(id AS DOUBLE) AS c, id % 100 AS d";

/** Rows of five numbers as one Arrow table, by this client and by PySpark's, from the same server in turns. Arguments: rows, runs, interpreter, server. */
export async function arrow([rows = "2600000", runs = "4", interpreter = python(), address]) {
  const query = `SELECT ${columns} FROM range(${rows})`;
  const server = address ? { address, stop: () => {} } : await startServer();
  const peer = spawn(interpreter, [join(import.meta.dirname, "arrow.py"), server.address, query], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
  const { SparkSession } = await bundled("runtime/client/api/index.ts");
  const spark = await SparkSession.builder().remote(server.address).create();
  const seconds = { sparknb: [], pyspark: [] };
  let bytes = 0;
  try {
    for (let run = 0; run < Number(runs); run++) {
      const began = performance.now();
      const table = await spark.sql(query).toArrow();
      seconds.sparknb.push((performance.now() - began) / 1000);
      peer.stdin.write("\n");
      const answer = JSON.parse((await lines.next()).value);
      seconds.pyspark.push(answer.seconds);
      bytes = answer.bytes;
      if (table.numRows !== answer.rows) throw new Error(`${table.numRows} rows, PySpark has ${answer.rows}`);
    }
  } finally {
    peer.stdin.end();
    await spark.stop();
    await server.stop();
  }
  const [own, other] = [Math.min(...seconds.sparknb), Math.min(...seconds.pyspark)];
  const told = Object.entries(seconds).map(([name, all]) => `${name} ${all.map((one) => one.toFixed(2)).join(" ")} s`);
  console.log(
    `${(bytes / 1e6).toFixed(0)} MB of Arrow: ${told.join("; ")}; best ÷ best ${(own / other).toFixed(2)} (goal: 1.5)`,
  );
}
