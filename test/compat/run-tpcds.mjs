// `node test/compat/run-tpcds.mjs`: asks Apache Spark for the rows of TPC-DS's queries and writes them down. Minutes; needed when the tables change.
import { writeFileSync } from "node:fs";
import { python } from "./environment.mjs";
import { startSpark } from "./spark-server.mjs";
import { ask, goldFile, makeTables, queryFolder } from "./tpcds.mjs";

const executable = python();
const queries = await queryFolder(executable);
const { folder, digest } = await makeTables(executable, queries);
const server = await startSpark(executable);
try {
  const answers = await ask(executable, server.address, queries, folder);
  writeFileSync(goldFile, `${JSON.stringify({ tables: digest, queries: answers }, undefined, 1)}\n`);
} finally {
  await server.stop();
}
