import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { functions, Observation, SparkSession } from "../../runtime/client/api";
import { isQueryText } from "../../runtime/client/api/sql-text";
import type { ConnectClient, ExecutionResult } from "../../runtime/client/channel";
import { type Plan, RelationSchema } from "../../runtime/protocol";

const { col } = functions;
const nothing: ExecutionResult = {
  operationId: "",
  schema: undefined,
  batches: [],
  metrics: [],
  observed: [],
  results: [],
};

/** A client that notes what it is asked, answers SQL commands with a table named `result`, and fails where the text says FAIL. */
function session() {
  const asked: string[] = [];
  const textOf = ({ opType }: Plan): string => {
    if (opType.case === "root") return opType.value.relType.case ?? "";
    const { commandType } =
      opType.case === "command" ? opType.value : { commandType: { case: undefined, value: undefined } };
    if (commandType.case !== "sqlCommand") return commandType.case ?? "";
    const { relType } = commandType.value.input!;
    return relType.case === "sql" ? relType.value.query : "";
  };
  const client = {
    run: async (plan: Plan) => {
      const text = textOf(plan);
      asked.push(`${text} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      asked.push(`${text} ends`);
      if (text.includes("FAIL")) throw new Error(text);
      const relation = create(RelationSchema, { relType: { case: "hint", value: { name: "result" } } });
      return { ...nothing, results: [{ case: "sqlCommandResult", value: { relation } }] } as unknown as ExecutionResult;
    },
    config: async () => void asked.push("config"),
  };
  return { asked, spark: new SparkSession(client as unknown as ConnectClient) };
}

describe("what changes the session", () => {
  it("happens in the order of the calls, before what reads it", async () => {
    const { spark, asked } = session();
    spark.sql("SET a = 1");
    void spark.range(1).createOrReplaceTempView("v");
    void spark.conf.set("k", 1);
    await spark.range(1).write.save();
    expect(asked).toEqual([
      "SET a = 1 begins",
      "SET a = 1 ends",
      "createDataframeView begins",
      "createDataframeView ends",
      "config",
      "writeOperation begins",
      "writeOperation ends",
    ]);
  });

  it("runs once, and stands for its result in plans made before it ended", async () => {
    const { spark, asked } = session();
    const shown = spark.sql("SHOW TABLES");
    const limited = shown.limit(1);
    await spark.settled();
    const input = limited.relation.relType.case === "limit" ? limited.relation.relType.value.input : undefined;
    expect(input?.relType.case).toBe("hint");
    expect(input?.common?.planId).toBe(shown.planId);
    await limited.write.save();
    expect(asked.filter((text) => text.startsWith("SHOW"))).toHaveLength(2);
  });

  it("fails for who reads its result, and for nobody else", async () => {
    const { spark } = session();
    const failed = spark.sql("CREATE FAIL");
    const reading = expect(failed.limit(1).write.save()).rejects.toThrow("CREATE FAIL");
    await spark.range(1).write.save();
    await reading;
  });

  it("fails in settled when nobody reads it", async () => {
    const { spark } = session();
    spark.sql("CREATE FAIL");
    await expect(spark.settled()).rejects.toThrow("CREATE FAIL");
    await spark.settled();
  });

  it("is no query", async () => {
    const { spark, asked } = session();
    spark.sql("SELECT 1").limit(1);
    await spark.settled();
    expect(asked).toEqual([]);
  });
});

it("an observation that the server says nothing of is an error, not silence", async () => {
  const { spark } = session();
  const observation = new Observation("o");
  await spark.range(1).observe(observation, col("id")).limit(1).write.save();
  await expect(observation.get()).rejects.toThrow("no values of the observation o");
  expect(() => spark.range(1).observe(observation, col("id"))).toThrow("only once");
});

describe("text that only reads", () => {
  it.each([
    "select 1",
    "  -- a comment\n/* more */ SELECT 1",
    "(select 1) union all (select 2)",
    "VALUES (1)",
    "TABLE t",
    "WITH a AS (SELECT 1) SELECT * FROM a",
    "FROM t |> WHERE a > 1",
    "from t select a",
  ])("%s", (text) => expect(isQueryText(text)).toBe(true));
  it.each([
    "CREATE VIEW v AS SELECT 1",
    "INSERT INTO t SELECT 1",
    "WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a",
    "FROM t INSERT INTO u SELECT a",
    "SHOW TABLES",
    "SET x = 1",
    "selectx",
    "",
  ])("not: %s", (text) => expect(isQueryText(text)).toBe(false));
});
