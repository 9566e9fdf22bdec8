import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root, work } from "./paths.mjs";
import { startListening } from "./server.mjs";
import { measure } from "./tpch/measure.mjs";
import { queries } from "./tpch/queries.mjs";
import { typescriptSubject } from "./tpch/typescript-subject.mjs";

const options = {
  /** Folder of the eight tables, one Parquet file each. */
  data: { type: "string" },
  runs: { type: "string", default: "7" },
  /** Ids, comma-separated. */
  only: { type: "string" },
};

/**
 * What the plan panel's figures cost: TPC-H by this build, and by the same whose workers let DuckDB write no profile, twice: what the two of
 * them differ by is chance. All queries in turn, each by all servers one after the other, in an order that changes: none follows itself.
 */
export async function instrumentation(args) {
  const { values } = parseArgs({ args, options });
  if (!values.data) throw new Error("--data DIR: folder of lineitem.parquet and the seven others");
  const bareFolder = join(work, "dist-bare");
  withoutProfiles(bareFolder);
  const folders = { bare: bareFolder, told: join(root, "dist"), "bare again": bareFolder };
  const wanted = values.only?.split(",").map(Number);
  const asked = [...queries()].filter(([id]) => !wanted || wanted.includes(id));
  const servers = [];
  const subjects = [];
  try {
    for (const [name, folder] of Object.entries(folders)) {
      servers.push(await start(folder));
      subjects.push(await typescriptSubject(name, servers.at(-1).address, resolve(values.data), {}));
    }
    const all = subjects.map(() => new Map(asked.map(([id]) => [id, []])));
    for (let round = 0; round < Number(values.runs); round++) {
      for (const [id, statements] of asked) {
        for (const turn of subjects.keys()) {
          const place = (turn + round) % subjects.length;
          all[place].get(id).push((await measure(subjects[place], statements)).seconds);
        }
      }
    }
    const [bare, told] = all;
    for (const [id] of asked) console.log(`q${id}`.padEnd(12), compared(best(told.get(id)), best(bare.get(id))));
    for (const [name, of] of Object.entries({ best, median })) {
      const sums = all.map((times) => [...times.values()].reduce((sum, one) => sum + of(one), 0));
      for (const [place, subject] of subjects.entries())
        if (place > 0) console.log(`${subject.name}, ${name}`.padEnd(18), compared(sums[place], sums[0]));
    }
  } finally {
    for (const subject of subjects) await subject.close();
    for (const server of servers) await server.stop();
    rmSync(bareFolder, { recursive: true, force: true });
  }
}

const best = (times) => Math.min(...times);
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const compared = (seconds, without) => `${ms(seconds)} ${ms(without)} ${share(seconds / without)}`;

const start = (dist) => startListening(join(dist, "cli.js"), "server", "--port", "0", "--insecure", "--workers", "2");

/** A copy of the build. */
function withoutProfiles(folder) {
  mkdirSync(work, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "dist"), folder, { recursive: true });
  const file = join(folder, "worker.bundle.js");
  const text = readFileSync(file, "utf8");
  const bare = text.replace(/`SET profiling_output = [^`]*`/, '"PRAGMA disable_profiling"');
  if (bare === text) throw new Error(`${file} turns no profiling on`);
  writeFileSync(file, bare);
}

const ms = (seconds) => `${(seconds * 1000).toFixed(1)} ms`.padStart(11);
const share = (ratio) => `${((ratio - 1) * 100).toFixed(1)} %`.padStart(8);
