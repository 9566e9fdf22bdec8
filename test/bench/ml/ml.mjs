import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { python } from "../../compat/environment.mjs";
import { work } from "../paths.mjs";
import { startServer } from "../server.mjs";

const tasks = "summary,correlation,scaler,pca,linear,logistic,naive-bayes,k-means,tree,forest,boosted";

const options = {
  rows: { type: "string", default: "1000000" },
  runs: { type: "string", default: "2" },
  only: { type: "string", default: tasks },
  /** With pyspark; the tests' own where none is named. */
  python: { type: "string" },
  /** `name=sc://…`: other servers. */
  peer: { type: "string", multiple: true, default: [] },
  /** A Python with scikit-learn. */
  sklearn: { type: "string" },
};

/** MLlib over generated rows by `sparknb server`, by other servers and by scikit-learn, each task in turns. */
export async function ml(args) {
  const { values } = parseArgs({ args, options });
  mkdirSync(work, { recursive: true });
  const interpreter = values.python ?? python();
  const file = join(work, `higgs-${values.rows}.parquet`);
  if (!existsSync(file)) execFileSync(interpreter, [join(import.meta.dirname, "higgs.py"), file, values.rows]);
  const server = await startServer("--workers", "2");
  const subjects = [];
  try {
    subjects.push(await subject("sparknb", interpreter, "spark_subject.py", server.address, file));
    for (const peer of values.peer) {
      const [name, address] = peer.split(/=(.*)/);
      subjects.push(await subject(name, interpreter, "spark_subject.py", address, file));
    }
    if (values.sklearn) subjects.push(await subject("scikit-learn", values.sklearn, "sklearn_subject.py", file));
    console.log(line(["task", ...subjects.flatMap(({ name }) => [name, ""]), "load"]));
    for (const task of values.only.split(",")) {
      const load = loadavg()[0].toFixed(1);
      const best = new Map();
      for (let run = 0; run < Number(values.runs); run++) {
        for (const { name, ask } of run % 2 ? subjects.toReversed() : subjects) {
          const { seconds = Number.NaN, result, error } = await ask(task);
          if (error) console.error(`${name}, ${task}: ${error}`);
          if (!(best.get(name)?.seconds <= seconds)) best.set(name, { seconds, result });
        }
      }
      const own = best.get("sparknb").seconds;
      const cells = subjects.flatMap(({ name }) => {
        const { seconds, result } = best.get(name);
        const times = name === "sparknb" ? "" : ` (${(seconds / own).toFixed(2)} ×)`;
        return [`${seconds.toFixed(2)} s${times}`, result?.toPrecision(7)];
      });
      console.log(line([task, ...cells, load]));
    }
  } finally {
    for (const { close } of subjects) close();
    await server.stop();
  }
}

/** A process that takes a task's name a line and measures itself. */
async function subject(name, interpreter, script, ...args) {
  const child = spawn(interpreter, [join(import.meta.dirname, script), ...args], {
    stdio: ["pipe", "pipe", process.env.SPARKNB_BENCH_LOG ? "inherit" : "ignore"],
    env: { ...process.env, TZ: "UTC", PYTHONWARNINGS: "ignore" },
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${name}: its process ended`);
    return JSON.parse(value);
  };
  await next(); // the rows are in memory
  return {
    name,
    ask(task) {
      child.stdin.write(`${task}\n`);
      return next();
    },
    close: () => child.kill(),
  };
}

const line = (cells) => `| ${cells.join(" | ")} |`;
