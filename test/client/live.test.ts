import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromArrays } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  AnalysisException,
  ArithmeticException,
  Decimal,
  functions as F,
  Instant,
  LocalDate,
  Observation,
  ParseException,
  SparkSession,
  StorageLevel,
  StreamingQueryException,
  type StreamingQueryListener,
  setOutput,
  types,
  Window,
} from "../../runtime/client/api";
import { sha256 } from "../../runtime/client/channel";

const remote = process.env.SPARKNB_TEST_REMOTE;
const { col, lit } = F;

/** Runs against any Spark Connect server: SPARKNB_TEST_REMOTE=sc://host:port npx vitest run test/client/live.test.ts */
describe.skipIf(!remote)("against a live server", () => {
  let spark: SparkSession;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "sparknb-live-"));
    spark = await SparkSession.builder()
      .remote(remote!)
      .appName("live")
      .config("spark.sql.session.timeZone", "UTC")
      .config("spark.sql.shuffle.partitions", 2)
      .create();
  });
  afterAll(async () => {
    setOutput((text) => console.log(text));
    await spark.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const objects = async (frame: { collect(): ReturnType<ReturnType<SparkSession["table"]>["collect"]> }) =>
    (await frame.collect()).map((row) => row.toJSON());
  const people = () =>
    spark.createDataFrame(
      [
        [1, "Ada", "a", Decimal.parse("10.50")],
        [2, "Bob", "b", Decimal.parse("7.25")],
        [3, "Cyd", "a", null],
      ],
      "id INT, name STRING, team STRING, pay DECIMAL(10,2)",
    );

  describe("results", () => {
    it("carry every type exactly", async () => {
      const sql = `select true a, 1Y b, 2S c, 3 d, 9223372036854775807L e, 1.5F f, 0.1D g, 1.50 h, 'ä' i, X'01FF' j,
        date'2024-02-29' k, timestamp'2024-02-29 12:00:00.123456' l, timestamp_ntz'1969-12-31 23:59:59.999999' m,
        interval '1 02:03:04.5' day to second n, interval '1-2' year to month o, make_interval(1, 2, 0, 3, 0, 0, 1.5) p,
        array(1, null) q, map('k', named_struct('x', 1)) r, cast(null as int) s, void t from (select null void)`;
      const [row] = await spark.sql(sql).collect();
      const texts = Object.fromEntries([..."abcdefghijklmnopqrst"].map((name) => [name, row!.get(name)]));
      expect(JSON.parse(JSON.stringify(row))).toEqual({
        a: true,
        b: 1,
        c: 2,
        d: 3,
        e: "9223372036854775807",
        f: 1.5,
        g: 0.1,
        h: "1.50",
        i: "ä",
        j: "Af8=",
        k: "2024-02-29",
        l: "2024-02-29T12:00:00.123456Z",
        m: "1969-12-31T23:59:59.999999",
        n: "P1DT2H3M4.5S",
        o: "P1Y2M",
        p: "14 months 3 days 1500000 microseconds",
        q: [1, null],
        r: { k: { x: 1 } },
        s: null,
        t: null,
      });
      expect([texts.e, texts.k, texts.h]).toEqual([
        9223372036854775807n,
        LocalDate.of(2024, 2, 29),
        new Decimal(150n, 2),
      ]);
    });

    it("of no rows keep their schema", async () => {
      const table = await spark.range(0).toArrow();
      expect([table.numRows, table.schema.fields.map((field) => String(field))]).toEqual([0, ["id: Int64"]]);
    });

    it("come in many batches, also row by row and not to the end", async () => {
      expect(await spark.range(100_000).count()).toBe(100_000);
      expect((await spark.range(100_000).toArrow()).numRows).toBe(100_000);
      let sum = 0n;
      for await (const row of spark.range(100_000).toLocalIterator()) {
        sum += row.id;
        if (row.id === 50_000n) break;
      }
      expect(sum).toBe(1_250_025_000n);
      expect(await spark.range(3).count()).toBe(3);
    });

    it("show as Spark shows them", async () => {
      const printed: string[] = [];
      setOutput((text) => printed.push(text));
      await people().select("id", "name").show(2);
      await people().printSchema();
      expect(printed).toEqual([
        "+---+----+\n| id|name|\n+---+----+\n|  1| Ada|\n|  2| Bob|\n+---+----+\nonly showing top 2 rows",
        "root\n |-- id: integer (nullable = true)\n |-- name: string (nullable = true)\n |-- team: string (nullable = true)\n |-- pay: decimal(10,2) (nullable = true)\n",
      ]);
    });

    it("answer first, head, take, tail and isEmpty", async () => {
      const frame = spark.range(10).orderBy("id");
      expect((await frame.first())?.id).toBe(0n);
      expect((await frame.head(2)).map((row) => row.id)).toEqual([0n, 1n]);
      expect((await frame.tail(2)).map((row) => row.id)).toEqual([8n, 9n]);
      expect([
        await frame.isEmpty(),
        await frame.filter("id > 99").isEmpty(),
        await frame.filter("id > 99").first(),
      ]).toEqual([false, true, undefined]);
    });
  });

  describe("createDataFrame", () => {
    it("round trips rows, objects and Arrow", async () => {
      const rows = [
        {
          id: 1,
          at: Instant.parse("2024-01-01T00:00:00.000001Z"),
          tags: ["x"],
          more: new Map([["k", 1.5]]),
          s: { a: "y" },
        },
      ];
      expect(await objects(spark.createDataFrame(rows))).toEqual([
        { id: 1, at: "2024-01-01T00:00:00.000001Z", tags: ["x"], more: { k: 1.5 }, s: { a: "y" } },
      ]);
      expect(await objects(spark.createDataFrame(await spark.createDataFrame(rows).collect()))).toHaveLength(1);
      const table = tableFromArrays({ n: Int32Array.from([1, 2]) });
      expect(await objects(spark.createDataFrame(table, ["m"]))).toEqual([{ m: 1 }, { m: 2 }]);
    });
    it("uploads what is large, once", async () => {
      const rows = Array.from({ length: 40_000 }, (_, index) => [index, `text ${index} `.repeat(4)]);
      const frame = spark.createDataFrame(rows, ["id", "text"]);
      expect(await objects(frame.agg(F.count("*").as("n"), F.max("id").as("m")))).toEqual([{ n: 40_000, m: 39_999 }]);
      expect((await frame.filter("id = 39999").first())?.text).toBe(rows.at(-1)![1]);
    });
    it("makes empty frames", async () => {
      expect(await spark.emptyDataFrame("a INT").dtypes()).toEqual([["a", "int"]]);
    });
  });

  describe("transformations", () => {
    it("group, join, pivot and rank", async () => {
      const frame = people();
      const grouped = frame.groupBy("team").agg(F.sum("pay").as("pay"), F.count("*").as("n")).orderBy("team");
      expect(await objects(grouped)).toEqual([
        { team: "a", pay: "10.50", n: 2 },
        { team: "b", pay: "7.25", n: 1 },
      ]);
      expect(await objects(frame.groupBy("team").max().orderBy("team"))).toEqual([
        { team: "a", "max(id)": 3, "max(pay)": "10.50" },
        { team: "b", "max(id)": 2, "max(pay)": "7.25" },
      ]);
      const teams = spark.createDataFrame([["a", "Red"]], ["team", "title"]);
      const joined = frame.join(teams, "team", "left").select("id", "title").orderBy("id");
      expect((await joined.collect()).map((row) => row.title)).toEqual(["Red", null, "Red"]);
      const self = frame.join(frame.alias("o"), frame.col("id").lt(col("o.id")));
      expect(await self.count()).toBe(3);
      expect(await objects(frame.groupBy().pivot("team", ["a", "b"]).agg(F.count("id")))).toEqual([{ a: 2, b: 1 }]);
      const ranked = frame
        .select(
          "id",
          F.rank()
            .over(Window.partitionBy("team").orderBy(col("id").desc()))
            .as("r"),
        )
        .orderBy("id");
      expect((await ranked.collect()).map((row) => row.r)).toEqual([2, 1, 1]);
    });
    it("read subqueries", async () => {
      const frame = spark.range(5);
      expect(await objects(frame.filter(col("id").eq(spark.range(4).agg(F.max("id")).scalar())))).toEqual([{ id: 3 }]);
      expect(await frame.filter(col("id").isin(spark.range(2))).count()).toBe(2);
    });
    it("clean, reshape and describe", async () => {
      const frame = people();
      expect(await frame.na.drop().count()).toBe(2);
      expect(await frame.na.fill(0).filter("pay = 0").count()).toBe(1);
      expect(await objects(frame.select("id").unpivot([], ["id"], "k", "v").limit(1))).toEqual([{ k: "id", v: 1 }]);
      expect((await frame.describe("id").collect()).map((row) => row.get(0))).toEqual([
        "count",
        "mean",
        "stddev",
        "min",
        "max",
      ]);
      expect(await spark.range(101).stat.approxQuantile("id", [0.5], 0)).toEqual([50]);
      await expect(spark.sql("SELECT 'a' AS s").stat.approxQuantile("s", [0.5], 0)).rejects.toThrow(
        "requirement failed: Quantile calculation for column s with data type StringType is not supported.",
      );
      expect(await frame.stat.corr("id", "id")).toBeCloseTo(1);
    });
    it("call functions with lambdas", async () => {
      const frame = spark.createDataFrame([{ xs: [1, 2, 3] }]);
      const made = frame.select(
        F.transform("xs", (x, i) => x.plus(i)).as("t"),
        F.filter("xs", (x) => x.gt(1)).as("f"),
        F.aggregate("xs", lit(0n), (sum, x) => sum.plus(x)).as("s"),
        F.transform("xs", (x) => F.size(F.filter("xs", (y) => y.lt(x)))).as("n"),
      );
      expect(await objects(made)).toEqual([{ t: [1, 3, 5], f: [2, 3], s: 6, n: [0, 1, 2] }]);
    });
    it("tell how an action went", async () => {
      const frame = people().observe("o", F.count("*").as("n"));
      expect(frame.executionInfo).toBeUndefined();
      await frame.collect();
      expect(frame.executionInfo).toMatchObject({ operationId: expect.any(String), flows: { o: { n: 3n } } });
    });
    it("observe", async () => {
      const observation = new Observation();
      await people().observe(observation, F.count("*").as("n"), F.max("pay").as("m")).collect();
      expect(await observation.get()).toEqual({ n: 3n, m: new Decimal(1050n, 2) });
    });
  });

  describe("the session", () => {
    it("takes arguments into SQL by name and by place", async () => {
      expect(await objects(spark.sql("select :a + 1 as x, :b as y", { a: 5, b: "it's" }))).toEqual([
        { x: 6, y: "it's" },
      ]);
      expect(await objects(spark.sql("select ? as x, ? as y", [LocalDate.of(2024, 1, 2), F.array(lit(1))]))).toEqual([
        { x: "2024-01-02", y: [1] },
      ]);
    });
    it("runs commands in order, once, awaited or not", async () => {
      const view = `v_${randomUUID().replaceAll("-", "")}`;
      void people().createOrReplaceTempView(view);
      const shown = spark.sql(`create or replace temp view ${view}_2 as select count(*) n from ${view}`);
      expect(await objects(spark.table(`${view}_2`))).toEqual([{ n: 3 }]);
      expect(await shown.collect()).toEqual([]);
      expect(await spark.catalog.dropTempView(view)).toBe(true);
      expect(await spark.catalog.tableExists(view)).toBe(false);
    });
    it("keeps settings", async () => {
      void spark.conf.set("spark.sql.shuffle.partitions", 3);
      expect(await spark.conf.get("spark.sql.shuffle.partitions")).toBe("3");
      expect([await spark.conf.get("no.such.key", "d"), await spark.conf.get("no.such.key", null)]).toEqual([
        "d",
        null,
      ]);
      await expect(spark.conf.get("no.such.key")).rejects.toMatchObject({ condition: "SQL_CONF_NOT_FOUND" });
    });
    it("has siblings with views of their own", async () => {
      await people().createOrReplaceTempView("mine");
      const sibling = spark.newSession();
      await expect(sibling.table("mine").collect()).rejects.toMatchObject({ condition: "TABLE_OR_VIEW_NOT_FOUND" });
      expect(await sibling.range(2).count()).toBe(2);
      await sibling.stop();
      expect([sibling.isStopped, await spark.range(1).count()]).toEqual([true, 1]);
    });
    it("caches and checkpoints", async () => {
      const frame = people().cache();
      expect(await frame.storageLevel()).toEqual(StorageLevel.MEMORY_AND_DISK_DESER);
      expect(await frame.unpersist(true).storageLevel()).toEqual(StorageLevel.NONE);
      expect(await (await frame.localCheckpoint()).count()).toBe(3);
    });
    it("takes files", async () => {
      const path = join(folder, "note.txt");
      writeFileSync(path, "x".repeat(100_000));
      await spark.addArtifacts(path);
      const blob = Buffer.from(path);
      const name = `cache/${sha256(blob)}`;
      expect((await spark.client.artifactStatus([name])).get(name)).toBe(false);
      await spark.client.cacheBlobs([blob]);
      expect((await spark.client.artifactStatus([name])).get(name)).toBe(true);
    });
    it("interrupts one operation, or all, and tells how they stand", async () => {
      const ids: string[] = [];
      const sibling = spark.newSession();
      sibling.client.observeOperations((news) => {
        if (news.kind === "begun") ids.push(news.operationId);
      });
      const long = () => {
        const [a, b] = ["a", "b"].map((name) => sibling.range(1_000_000).toDF(name));
        return a!
          .crossJoin(b!)
          .agg(F.max(F.xxhash64("a", "b")))
          .collect();
      };
      const stopped = async (interrupt: () => Promise<string[]>) => {
        const waiting = long().catch((error: unknown) => error);
        for (let left = 300; left > 0 && (await interrupt()).length === 0; left--)
          await new Promise((resolve) => setTimeout(resolve, 100));
        return waiting;
      };
      expect(await stopped(async () => (ids[0] ? sibling.interruptOperation(ids[0]) : []))).toMatchObject({
        operationId: ids[0],
        cancelled: true,
      });
      expect(await stopped(() => sibling.interruptAll())).toMatchObject({ operationId: ids[1], cancelled: true });
      await sibling.range(1).collect();
      // Spark tells of an end once its listeners have heard of it.
      await vi.waitFor(
        async () => {
          const states = await sibling.client.operationStatuses(ids);
          expect(ids.map((id) => states.get(id))).toEqual(["cancelled", "cancelled", "succeeded"]);
        },
        { timeout: 20_000, interval: 100 },
      );
      await sibling.stop();
    });
    it("is cloned with its views and settings", async () => {
      await people().createOrReplaceTempView("cloned");
      await spark.conf.set("spark.sql.shuffle.partitions", 7);
      const clone = await spark.cloneSession();
      expect([await clone.table("cloned").count(), await clone.conf.get("spark.sql.shuffle.partitions")]).toEqual([
        3,
        "7",
      ]);
      await clone.catalog.dropTempView("cloned");
      await clone.stop();
      await expect(clone.range(1).count()).rejects.toThrow();
      expect(await spark.catalog.dropTempView("cloned")).toBe(true);
    });
    it("interrupts by tag: cancelled, not failed", async () => {
      const many = (name: string) => spark.range(1_000_000).toDF(name);
      const long = many("a")
        .crossJoin(many("b"))
        .agg(F.max(F.xxhash64("a", "b")));
      const waiting = spark.withTags(["slow"], () => long.collect()).catch((error: unknown) => error);
      let stopped: string[] = [];
      let ended = false;
      void waiting.then(() => {
        ended = true;
      });
      while (stopped.length === 0 && !ended) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        stopped = await spark.interruptTag("slow");
      }
      expect(await waiting).toMatchObject({ condition: "OPERATION_CANCELED", cancelled: true });
      expect(await spark.range(2).count()).toBe(2);
    });
  });

  describe("files", () => {
    const lacks = (format: string) =>
      spark.read
        .format(format)
        .load(join(folder, "none"))
        .schema()
        .then(
          () => false,
          (error: { condition?: string }) => error.condition === "DATA_SOURCE_NOT_FOUND",
        );
    it.for(["parquet", "json", "orc"] as const)("%s", async (format, context) => {
      const path = join(folder, format);
      if (format === "orc") context.skip(await lacks(format), "this server has no such data source");
      await people().write.format(format).save(path);
      expect(
        await spark.read
          .schema("id INT, name STRING, team STRING, pay DECIMAL(10,2)")
          .format(format)
          .load(path)
          .count(),
      ).toBe(3);
      await expect(people().write.format(format).save(path)).rejects.toMatchObject({
        condition: "PATH_ALREADY_EXISTS",
      });
      await people().write.mode("append").format(format).save(path);
      expect(await spark.read.format(format).load(path).count()).toBe(6);
    });
    it("csv with a header, in folders by value", async () => {
      const path = join(folder, "csv");
      await people().write.partitionBy("team").option("header", true).csv(path);
      const back = spark.read
        .option("header", true)
        .schema("id INT, name STRING, pay STRING, team STRING")
        .csv(path)
        .orderBy("id");
      expect(await objects(back)).toEqual([
        { id: 1, name: "Ada", pay: "10.50", team: "a" },
        { id: 2, name: "Bob", pay: "7.25", team: "b" },
        { id: 3, name: "Cyd", pay: null, team: "a" },
      ]);
    });
  });

  describe("streams", () => {
    it("go from files to a table, or are refused with Spark's own error", async (context) => {
      const path = join(folder, "stream");
      await people().select("id", "team").write.json(path);
      const heard: string[] = [];
      const listener: StreamingQueryListener = {
        onQueryStarted: () => heard.push("started"),
        onQueryProgress: ({ progress }) => heard.push(`rows ${progress.numInputRows}`),
        onQueryTerminated: () => heard.push("terminated"),
      };
      const stream = spark.readStream.schema("id INT, team STRING").json(path).groupBy("team").count();
      const start = () =>
        stream.writeStream
          .format("memory")
          .outputMode("complete")
          .queryName("counts")
          .trigger({ availableNow: true })
          .option("checkpointLocation", join(folder, "checkpoint"))
          .start();
      const refused = await stream.isStreaming().catch((error: unknown) => error);
      if (refused !== true) {
        expect(refused).toMatchObject({ condition: expect.any(String), sqlState: expect.any(String) });
        await expect(start()).rejects.toMatchObject({ condition: expect.any(String), sqlState: expect.any(String) });
        context.skip(true, "this server has no streams");
      }
      await spark.streams.addListener(listener);
      const query = await start();
      expect([await query.awaitTermination(60), query.name]).toEqual([true, "counts"]);
      expect(await objects(spark.table("counts").orderBy("team"))).toEqual([
        { team: "a", count: 2 },
        { team: "b", count: 1 },
      ]);
      expect(await query.exception()).toBeUndefined();
      expect(await query.isActive()).toBe(false);
      expect((await query.recentProgress()).map(({ batchId, sink }) => [batchId, typeof sink])).toEqual([
        [0, "object"],
      ]);
      expect(await spark.streams.active()).toEqual([]);
      expect([await spark.streams.awaitAnyTermination(1), await spark.streams.get(query.id)]).toEqual([
        true,
        undefined,
      ]);
      await spark.streams.removeListener(listener);
      expect(heard.filter((what) => what !== "rows 0")).toEqual(["started", "rows 3", "terminated"]);
    });
    it("tell why they failed", async (context) => {
      const path = join(folder, "text");
      await spark.createDataFrame([["x"]], ["value"]).write.text(path);
      const failing = spark.readStream.text(path).select(col("value").cast("int").as("n"));
      context.skip(!(await failing.isStreaming().catch(() => false)), "this server has no streams");
      const query = await failing.writeStream
        .format("memory")
        .queryName("failing")
        .option("checkpointLocation", join(folder, "checkpoint-failing"))
        .start();
      const error = await query.awaitTermination().catch((raised: unknown) => raised);
      expect(error).toBeInstanceOf(StreamingQueryException);
      expect((await query.exception())?.message).toContain("CAST_INVALID_INPUT");
    });
  });

  describe("errors", () => {
    it("of names suggest others", async () => {
      const error = await people()
        .select("nmae")
        .schema()
        .catch((raised: unknown) => raised);
      expect(error).toBeInstanceOf(AnalysisException);
      expect(error).toMatchObject({
        condition: "UNRESOLVED_COLUMN.WITH_SUGGESTION",
        sqlState: "42703",
        messageParameters: { objectName: "`nmae`", proposal: expect.stringContaining("`name`") },
      });
    });
    it("of syntax, arithmetic and missing files have their class", async () => {
      await expect(spark.sql("selec 1").collect()).rejects.toBeInstanceOf(ParseException);
      const error = await spark
        .sql("select 1/0")
        .collect()
        .catch((raised: unknown) => raised);
      expect(error).toBeInstanceOf(ArithmeticException);
      expect(error).toMatchObject({
        condition: "DIVIDE_BY_ZERO",
        contexts: [{ kind: "sql", fragment: "1/0", start: 7, stop: 9 }],
      });
      await expect(spark.read.parquet(join(folder, "none")).schema()).rejects.toMatchObject({
        condition: "PATH_NOT_FOUND",
      });
    });
    it("of caching come with the next action", async () => {
      const frame = people().select("nope").cache();
      await spark.range(1).count();
      await expect(frame.collect()).rejects.toBeInstanceOf(AnalysisException);
    });
    it("of a command that nobody waited for come with its result", async () => {
      const frame = spark.sql("create table");
      await expect(frame.collect()).rejects.toBeInstanceOf(ParseException);
      await expect(frame.limit(1).count()).rejects.toBeInstanceOf(ParseException);
    });
  });

  it("types of a schema survive the way", async () => {
    const ddl =
      "a DECIMAL(5,1), b ARRAY<STRUCT<c: DATE>>, d MAP<STRING, TIMESTAMP_NTZ>, e INTERVAL DAY TO SECOND, f BINARY, g VARIANT, h CHAR(3), i TIME(6)";
    const schema = types.fromDDL(ddl.replace(", h CHAR(3)", ""));
    expect(await spark.createDataFrame([], schema).schema()).toEqual(schema);
  });
});
