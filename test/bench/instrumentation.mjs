import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root, work } from "./paths.mjs";
import { startListening } from "./server.mjs";
import { measureInTurns } from "./tpch/measure.mjs";
import { queries } from "./tpch/queries.mjs";
import { typescriptSubject } from "./tpch/typescript-subject.mjs";

const options = {
  /** Folder of the eight tables, one Parquet file each. */
  data: { type: "string" },
  runs: { type: "string", default: "7" },
  /** Ids, comma-separated. */
  only: { type: "string" },
};

/** What the plan panel's figures cost: TPC-H by this build, and by the same whose workers let DuckDB write no profile, in turns. */
export async function instrumentation(args) {
  const { values } = parseArgs({ args, options });
  if (!values.data) throw new Error("--data DIR: folder of lineitem.parquet and the seven others");
  const bareFolder = join(work, "dist-bare");
  withoutProfiles(bareFolder);
  const servers = [await start(join(root, "dist")), await start(bareFolder)];
  const subjects = [];
  const wanted = values.only?.split(",").map(Number);
  const sums = { told: 0, bare: 0 };
  try {
    for (const [i, name] of ["told", "bare"].entries())
      subjects.push(await typescriptSubject(name, servers[i].address, resolve(values.data), {}));
    const [told, bare] = subjects;
    for (const [id, statements] of queries()) {
      if (wanted && !wanted.includes(id)) continue;
      const { best } = await measureInTurns(bare, [told], statements, Number(values.runs));
      const without = (best.get("before").seconds + best.get("after").seconds) / 2;
      const { seconds } = best.get("told");
      sums.told += seconds;
      sums.bare += without;
      console.log(`q${id}`.padEnd(4), ms(seconds), ms(without), share(seconds / without));
    }
    console.log("all ", ms(sums.told), ms(sums.bare), share(sums.told / sums.bare));
  } finally {
    for (const subject of subjects) await subject.close();
    for (const server of servers) await server.stop();
    rmSync(bareFolder, { recursive: true, force: true });
  }
}

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
