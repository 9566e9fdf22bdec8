import { expect, it } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { useCluster } from "./use-cluster";

let spark: SparkSession;
useCluster({ workers: 1 }, (use) => {
  spark = use.spark;
});

it("is known of operations that their clients have released", async () => {
  const ids: string[] = [];
  spark.client.observeOperations((news) => {
    if (news.kind === "begun") ids.push(news.operationId);
  });
  await spark.range(1).collect();
  await spark
    .sql("SELECT 1 / 0")
    .collect()
    .catch(() => undefined);
  await spark.range(2).collect();
  const states = await spark.client.operationStatuses([...ids, "00000000-0000-0000-0000-000000000000"]);
  expect([...states.values()]).toEqual(["succeeded", "failed", "succeeded", "unknown"]);
  expect([...(await spark.client.operationStatuses()).keys()]).toEqual(ids);
});
