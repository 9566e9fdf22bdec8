import { afterAll, describe, expect, it } from "vitest";
import { SparkSession, type Trigger } from "../../runtime/client/api";
import { ConnectClient } from "../../runtime/client/channel";

// Nothing is sent: nothing listens there.
const spark = new SparkSession(new ConnectClient("sc://127.0.0.1:1"));
afterAll(() => spark.client.close());

describe("what PySpark refuses before it asks the server", () => {
  const writer = () => spark.readStream.table("t").writeStream;
  it.each([
    ["a name with a dash", () => spark.readStream.name("a-b"), "INVALID_STREAMING_SOURCE_NAME"],
    ["changes with a schema", () => spark.readStream.schema("a INT").changes("t"), "_LEGACY_ERROR_TEMP_1189"],
    ["changes with a schema, at rest", () => spark.read.schema("a INT").changes("t"), "_LEGACY_ERROR_TEMP_1189"],
    ["a blank name of a query", () => writer().queryName(" "), undefined],
    ["a blank interval", () => writer().trigger({ processingTime: "" }), undefined],
    ["no trigger", () => writer().trigger({} as Trigger), undefined],
    ["two triggers", () => writer().trigger({ once: true, availableNow: true } as Trigger), undefined],
  ])("%s", (_, call, condition) => {
    expect(call).toThrow(expect.objectContaining({ condition, name: expect.stringMatching(/Exception$/) }));
  });
  it("a time to wait that is not positive", async () => {
    await expect(spark.streams.awaitAnyTermination(0)).rejects.toMatchObject({ condition: "VALUE_NOT_POSITIVE" });
  });
});
