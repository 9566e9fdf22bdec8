import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { isQuery, tables } from "./queries.mjs";

/** The PySpark client in a process of its own, which takes one statement a line. It measures itself: the pipe does not count. */
export async function pysparkSubject(name, python, remote, data, conf) {
  const child = spawn(python, [join(import.meta.dirname, "pyspark_subject.py"), remote], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, TZ: "UTC", PYTHONWARNINGS: "ignore" },
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (request) => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${name}: the client ended`);
    const answer = JSON.parse(value);
    if (answer.error) throw new Error(answer.error);
    return answer;
  };
  await ask({ conf, tables: tables.map((table) => [table, join(data, `${table}.parquet`)]) });
  return {
    name,
    async run(statement) {
      const sql = statement.replace(/^create view/i, "create temp view");
      const { rows, seconds } = await ask({ sql });
      return { rows: isQuery(statement) ? rows : undefined, seconds };
    },
    close() {
      child.stdin.end();
      // At its exit it may wait for a server that has gone.
      child.kill();
    },
  };
}
