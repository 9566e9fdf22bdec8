import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { python } from "../../compat/environment.mjs";
import { startServer } from "../../compat/server.mjs";
import { work } from "../paths.mjs";
import { sameRows } from "./compare-rows.mjs";
import { duckdbSubject } from "./duckdb-subject.mjs";
import { measureInTurns } from "./measure.mjs";
import { pysparkSubject } from "./pyspark-subject.mjs";
import { queries } from "./queries.mjs";
import { report } from "./report.mjs";
import { typescriptSubject } from "./typescript-subject.mjs";

const options = {
  /** Folder of the eight tables, one Parquet file each. */
  data: { type: "string" },
  runs: { type: "string", default: "3" },
  /** Ids, comma-separated. */
  only: { type: "string" },
  threads: { type: "string", default: String(availableParallelism()) },
  /** Of `typescript` and `pyspark`; `:spread` after a name turns the collapse to one task off. */
  clients: { type: "string", default: "typescript,pyspark" },
  python: { type: "string" },
  /** `name=sc://…`: other servers, by PySpark. */
  peer: { type: "string", multiple: true, default: [] },
  conf: { type: "string", multiple: true, default: [] },
  workers: { type: "string", default: "2" },
  out: { type: "string" },
};

/** TPC-H by clients of `sparknb server`, beside DuckDB of the same version and threads in this process. */
export async function tpch(args) {
  const { values } = parseArgs({ args, options });
  if (!values.data) throw new Error("--data DIR: folder of lineitem.parquet and the seven others");
  mkdirSync(work, { recursive: true });
  const data = resolve(values.data);
  const server = await startServer("--workers", values.workers, ...values.conf.flatMap((pair) => ["--conf", pair]));
  const reference = await duckdbSubject(data, Number(values.threads));
  const subjects = [];
  try {
    for (const client of values.clients.split(",").filter(Boolean)) {
      subjects.push(await ownSubject(client, server.address, data, values.python));
    }
    for (const peer of values.peer) {
      const [name, remote] = peer.split(/=(.*)/);
      subjects.push(await pysparkSubject(name, values.python ?? python(), remote, data, {}));
    }
    const wanted = values.only?.split(",").map(Number);
    const results = [];
    for (const [id, statements] of queries()) {
      if (wanted && !wanted.includes(id)) continue;
      const { best, failures } = await measureInTurns(reference, subjects, statements, Number(values.runs));
      const rows = best.get("before").rows;
      const wrong = subjects.filter(({ name }) => best.has(name) && !sameRows(best.get(name).rows, rows));
      for (const { name } of wrong) failures.set(name, `other rows than DuckDB's ${rows.length}`);
      results.push({ id, rows: rows.length, seconds: secondsOf(best), failures: Object.fromEntries(failures) });
    }
    const names = subjects.map(({ name }) => name);
    console.log(report(results, names));
    if (values.out) writeFileSync(values.out, JSON.stringify({ args, names, results }, null, 1));
    if (results.some(({ failures }) => Object.keys(failures).length > 0)) process.exitCode = 1;
  } finally {
    for (const subject of [reference, ...subjects]) await subject.close();
    await server.stop();
  }
}

const secondsOf = (best) => Object.fromEntries([...best].map(([name, { seconds }]) => [name, seconds]));

function ownSubject(client, address, data, executable) {
  const [language, mode] = client.split(":");
  const conf = mode === "spread" ? { "spark.sparknb.singleTask.maxBytes": "0" } : {};
  return language === "pyspark"
    ? pysparkSubject(client, executable ?? python(), address, data, conf)
    : typescriptSubject(client, address, data, conf);
}
