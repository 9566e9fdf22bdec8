import { expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import type { InspectClient } from "./inspect-client";
import { useCluster } from "./use-cluster";

let spark: SparkSession;
let inspect: InspectClient;

useCluster({ workers: 2 }, (use) => {
  ({ spark, inspect } = use);
});

/** Nine of ten rows have one key; four tasks write them. */
const facts = "SELECT IF(id % 10 = 0, id % 97, 7) AS k, md5(string(id)) AS text FROM range(0, 200000, 1, 4)";
const names = "SELECT id AS k, md5(string(-id)) AS name FROM range(0, 90, 1, 4)";
const counted = (join: string) =>
  `SELECT k, name, count(text) AS n, max(text) AS last FROM (${join}) GROUP BY ALL ORDER BY ALL`;
const settings = {
  "spark.sparknb.singleTask.maxBytes": "0",
  "spark.sql.autoBroadcastJoinThreshold": "-1",
  "spark.sql.adaptive.advisoryPartitionSizeInBytes": "64kb",
  "spark.sql.adaptive.skewJoin.skewedPartitionThresholdInBytes": "512kb",
};

const rowsOf = async (query: string) => (await spark.sql(query).collect()).map((row) => JSON.stringify(row.toJSON()));

/** What adaptive execution changed in the query, too. */
async function spreadRowsOf(query: string) {
  const tag = crypto.randomUUID();
  for (const [key, value] of Object.entries(settings)) await spark.conf.set(key, value);
  const rows = await spark.withTags([tag], () => rowsOf(query));
  for (const key of Object.keys(settings)) await spark.conf.unset(key);
  const details = await inspect.operations(spark.sessionId, tag);
  const changes = details.flatMap(({ jobs }) => jobs.flatMap((job) => job.changes));
  return { rows, isDivided: changes.some((change) => change.includes("they are divided")) };
}

test.each([
  ["inner", true],
  ["left", true],
  ["left semi", true],
  ["left anti", true],
  ["right", false],
  ["full", false],
])(
  "a %s join of rows most of which have one key: divided %s, the same rows as in one task",
  async (type, isDivided) => {
    const of = type.startsWith("left ") ? "f.k, NULL AS name, text" : "coalesce(f.k, d.k) AS k, name, text";
    const query = counted(`SELECT ${of} FROM (${facts}) f ${type} JOIN (${names}) d ON f.k = d.k`);
    expect(await spreadRowsOf(query)).toEqual({ rows: await rowsOf(query), isDivided });
  },
);
