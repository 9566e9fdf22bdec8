import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { queryRuns } from "../../runtime/kernel/inspection/query-runs";
import type { InspectClient } from "./inspect-client";
import { useCluster } from "./use-cluster";

let spark: SparkSession;
let inspect: InspectClient;
let folder: string;
/** Smallest and largest `id` and `text` of each row group, as the footers say. */
let groups: readonly { readonly ids: readonly [number, number]; readonly texts: readonly [string, string] }[];

useCluster({ workers: 2 }, async (use) => {
  ({ spark, inspect, folder } = use);
  const duckdb = await (await DuckDBInstance.create()).connect();
  for (const part of [0, 1]) {
    const rows = `SELECT range AS id, range % 1000 AS k, md5(range::VARCHAR) AS noise, lpad((range // 1000)::VARCHAR, 4, '0') AS text FROM range(${part * 200_000}, ${(part + 1) * 200_000})`;
    await duckdb.run(`COPY (${rows}) TO '${join(folder, `${part}.parquet`)}' (ROW_GROUP_SIZE 10240)`);
  }
  const bounds = async (column: string) => {
    const text = `SELECT stats_min_value, stats_max_value FROM parquet_metadata('${folder}/*.parquet') WHERE path_in_schema = '${column}' ORDER BY file_name, row_group_id`;
    return (await duckdb.runAndReadAll(text)).getRows() as [string, string][];
  };
  const texts = await bounds("text");
  groups = (await bounds("id")).map(([min, max], i) => ({ ids: [Number(min), Number(max)], texts: texts[i]! }));
  duckdb.closeSync();
});

/** Those that the scan of a query over the files read, of all that they have. */
async function read(condition: string): Promise<readonly [number | undefined, number | undefined]> {
  const tag = `row-groups-${crypto.randomUUID()}`;
  await spark.withTags([tag], () =>
    spark.sql(`SELECT sum(k), max(noise) FROM parquet.\`${folder}\` WHERE ${condition}`).collect(),
  );
  const [detail] = (await inspect.operations(spark.sessionId, tag)).slice(-1);
  const { operators } = queryRuns(spark.sessionId, detail!).at(-1)!;
  const { files } = operators.find((operator) => operator.files !== undefined)!;
  return [files!.rowGroupsRead, files!.rowGroups];
}

const idsWithin = (from: number, to: number) => groups.filter(({ ids: [min, max] }) => min <= to && max >= from).length;
const textsWithin = (from: string, to: string) =>
  groups.filter(({ texts: [min, max] }) => min <= to && max >= from).length;

const cases: readonly (readonly [condition: string, expected: () => number])[] = [
  ["k >= 0", () => groups.length],
  ["k = 7", () => groups.length],
  ["id BETWEEN 25000 AND 45000", () => idsWithin(25_000, 45_000)],
  ["id >= 199000 AND id < 201000", () => idsWithin(199_000, 200_999)],
  ["id IN (3, 390000)", () => idsWithin(3, 3) + idsWithin(390_000, 390_000)],
  ["text = '0123'", () => textsWithin("0123", "0123")],
  ["text LIKE '039%'", () => textsWithin("039", "0399")],
  ["upper(noise) LIKE 'ABC%'", () => groups.length],
];

describe("a scan tells the row groups that it read: those whose statistics have what the filter wants", () => {
  test("the files have more than one each", () => expect(groups.length).toBe(40));
  test.each(cases)("%s, one task", async (condition, expected) => {
    expect(await read(condition)).toEqual([expected(), groups.length]);
  });
  test.each(cases)("%s, several tasks", async (condition, expected) => {
    await spark.conf.set("spark.sparknb.singleTask.maxBytes", 0);
    expect(await read(condition)).toEqual([expected(), groups.length]);
    await spark.conf.unset("spark.sparknb.singleTask.maxBytes");
  });
});

test("a limit leaves row groups unread, and says so where the footers are known", async () => {
  const limited = async () => {
    const tag = `row-groups-${crypto.randomUUID()}`;
    await spark.withTags([tag], () => spark.sql(`SELECT id FROM parquet.\`${folder}\` LIMIT 10`).collect());
    const [detail] = (await inspect.operations(spark.sessionId, tag)).slice(-1);
    return queryRuns(spark.sessionId, detail!)
      .at(-1)!
      .operators.find(({ files }) => files !== undefined)!.files!;
  };
  await spark.conf.set("spark.sparknb.singleTask.maxBytes", 0);
  const spread = await limited();
  expect(spread.rowGroups).toBe(groups.length);
  expect(spread.rowGroupsRead).toBeLessThan(groups.length);
  await spark.conf.unset("spark.sparknb.singleTask.maxBytes");
  const single = await limited();
  expect([undefined, groups.length]).toContain(single.rowGroups);
});
