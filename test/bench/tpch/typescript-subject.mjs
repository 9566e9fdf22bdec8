import { createRequire } from "node:module";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { root, work } from "../paths.mjs";
import { isQuery, tables } from "./queries.mjs";

/** The TypeScript client in this process. */
export async function typescriptSubject(name, remote, data, conf) {
  const { SparkSession } = await client();
  const spark = await SparkSession.builder().remote(remote).config(conf).create();
  for (const table of tables) await spark.read.parquet(join(data, `${table}.parquet`)).createOrReplaceTempView(table);
  return {
    name,
    async run(statement) {
      const rows = await spark.sql(statement.replace(/^create view/i, "create temp view")).collect();
      return isQuery(statement) ? rows.map((row) => Object.values(row.toJSON())) : undefined;
    },
    close: () => spark.stop(),
  };
}

let loaded;

/** Bundled for this run: plain Node reads no TypeScript. */
async function client() {
  const outfile = join(work, "client.cjs");
  loaded ??= esbuild.build({
    entryPoints: [join(root, "runtime", "client", "api", "index.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  await loaded;
  return createRequire(import.meta.url)(outfile);
}
