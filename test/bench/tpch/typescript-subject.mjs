import { join } from "node:path";
import { bundled } from "../bundle.mjs";
import { isQuery, tables } from "./queries.mjs";

/** The TypeScript client in this process. */
export async function typescriptSubject(name, remote, data, conf) {
  const { SparkSession } = await bundled("runtime/client/api/index.ts");
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
