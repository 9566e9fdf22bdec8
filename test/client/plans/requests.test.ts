import { readFileSync } from "node:fs";
import type { JsonValue } from "@bufbuild/protobuf";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SparkSession } from "../../../runtime/client/api";
import { ConnectClient } from "../../../runtime/client/channel";
import { comparable } from "./comparable";
import { RecordingServer } from "./recording-server";
import { requests } from "./requests";

const made = process.env.SPARKNB_PYSPARK_PLANS ?? new URL("pyspark-plans.json", import.meta.url);
const { requests: pyspark } = JSON.parse(readFileSync(made, "utf8")) as { requests: Record<string, JsonValue> };

let server: RecordingServer;
let spark: SparkSession;
beforeAll(async () => {
  server = await RecordingServer.start();
  spark = new SparkSession(new ConnectClient(server.url));
});
afterAll(async () => {
  await spark.client.close();
  server.stop();
});

it("are of the same calls", () => expect(Object.keys(requests(spark)).sort()).toEqual(Object.keys(pyspark).sort()));

it.each(Object.keys(pyspark))("PySpark's request: %s", async (name) => {
  const sent = await server.firstOf(requests(spark)[name]!);
  expect(comparable(sent!)).toEqual(comparable(pyspark[name]!));
});
