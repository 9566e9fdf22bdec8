import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import duckdb from "@duckdb/node-bindings";
import { test } from "vitest";
import { Database } from "../../runtime/worker/database";

/** Fails unless the limit is what the worker was started with. */
const checkLimit = (database: Database) =>
  duckdb.query(
    database.main,
    "SELECT CASE WHEN current_setting('memory_limit') = '488.2 MiB' THEN 1 ELSE error(current_setting('memory_limit')) END",
  );

test("an idle worker gives memory back, and has its limit again for the next query", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sparknb-release-"));
  const database = await Database.open({ memoryLimit: 512_000_000, threads: 2, folder });
  await checkLimit(database);
  await duckdb.query(
    database.main,
    "CREATE TEMP TABLE t AS SELECT range AS i, md5(range::VARCHAR) AS m FROM range(1000000)",
  );
  await database.release();
  await checkLimit(database);
  const connection = await database.connect(true);
  await duckdb.query(connection.raw, "SELECT count(DISTINCT md5(range::VARCHAR)) FROM range(500000)");
  database.disconnect(connection, true);
  await duckdb.query(
    database.main,
    "SELECT CASE WHEN count(*) = 1000000 THEN 1 ELSE error('rows are gone') END FROM t",
  );
  rmSync(folder, { recursive: true, force: true });
});
