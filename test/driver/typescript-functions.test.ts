import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  Decimal,
  Duration,
  functions as F,
  Instant,
  LocalDate,
  LocalDateTime,
  LocalTime,
  Period,
  type SparkConnectException,
  type SparkSession,
} from "../../runtime/client/api";
import { LocalCluster } from "./local-cluster";

const { col, expr, udf } = F;

let cluster: LocalCluster;
let spark: SparkSession;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sparknb-functions-"));
  cluster = await LocalCluster.start({ workers: 1 });
});
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  spark = await cluster.session();
  return () => spark.stop();
});

type Frame = ReturnType<SparkSession["range"]>;
const values = async (frame: Frame) => (await frame.collect()).map((row) => row.toArray());
const failure = async (frame: Frame) =>
  (await frame.collect().then(
    () => new Error("it did not fail"),
    (error: unknown) => error,
  )) as SparkConnectException;

// What functions of this file take from around them.
const rate = 3;
const names = new Map([[1n, "one"]]);
const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const isEven = (n: number): boolean => n === 0 || isOdd(n - 1);
const isOdd = (n: number): boolean => n !== 0 && isEven(n - 1);
class Base {
  constructor(readonly value: number) {}
  twice() {
    return this.value * 2;
  }
}
class Derived extends Base {
  thrice() {
    return super.twice() + this.value;
  }
}

describe("where functions are used", () => {
  test("select, filter, withColumn, groupBy, orderBy, nested in each other and in Spark's", async () => {
    const twice = udf((x: bigint) => x * 2n, "bigint");
    const frame = spark.range(6).withColumn("double", twice("id")).filter(twice("double").gt(4));
    expect(await values(frame.select("id", twice(twice("id")), twice("id").plus(1)))).toEqual([
      [2n, 8n, 5n],
      [3n, 12n, 7n],
      [4n, 16n, 9n],
      [5n, 20n, 11n],
    ]);
    const half = udf((x: bigint) => x / 2n, "bigint");
    const grouped = spark
      .range(6)
      .groupBy(half("id").alias("h"))
      .agg(F.sum(twice("id")).alias("s"));
    expect(await values(grouped.orderBy(half("h"), "h"))).toEqual([
      [0n, 2n],
      [1n, 10n],
      [2n, 18n],
    ]);
  });

  test("joins, of one side's columns and of both", async () => {
    const doubled = udf((a: bigint, b: bigint) => a * 2n === b, "boolean");
    const next = udf((x: bigint) => x + 1n, "bigint");
    const [a, b] = [spark.range(5).as("a"), spark.range(5).as("b")];
    expect(await values(a.join(b, doubled(col("a.id"), col("b.id"))))).toEqual([
      [0n, 0n],
      [1n, 2n],
      [2n, 4n],
    ]);
    expect(await values(a.join(b, next(col("a.id")).eq(col("b.id")), "left").filter("a.id > 2"))).toEqual([
      [3n, 4n],
      [4n, null],
    ]);
    const outer = await failure(a.join(b, doubled(col("a.id"), col("b.id")), "left"));
    expect(outer.condition).toBe("UNSUPPORTED_FEATURE.TYPESCRIPT_UDF_IN_ON_CLAUSE");
  });

  test("SQL, by a registered name", async () => {
    const registered = spark.udf.register("greet", (name: string | null) => `hello ${name}`, "string");
    expect(await values(spark.sql("SELECT greet('you') AS g, greet(NULL) AS n"))).toEqual([
      ["hello you", "hello null"],
    ]);
    expect(await values(spark.range(1).select(registered(F.lit("me")).alias("g"), expr("greet('x') AS x")))).toEqual([
      ["hello me", "hello x"],
    ]);
    await expect(spark.range(1).select(registered("id")).columns()).resolves.toEqual(["greet(id)"]);
    const inLambda = await failure(spark.sql("SELECT transform(array('a'), x -> greet(x))"));
    expect(inLambda.condition).toBe("UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_TYPESCRIPT_UDF");
  });

  test("one that is not deterministic is called once for each place where it stands", async () => {
    const random = udf(() => Math.random(), "double").asNondeterministic();
    const frame = spark.range(3).withColumn("r", random());
    for (const [r, again, other] of await values(frame.select("r", col("r").alias("s"), random()))) {
      expect(again).toBe(r);
      expect(other).not.toBe(r);
    }
  });

  test("the declared type is the column's", async () => {
    const made = udf(() => null, "struct<a: int, b: array<decimal(5,2)>>").withName("made");
    const schema = await spark.range(1).select(made()).schema();
    expect(schema.fields).toMatchObject([{ name: "made()", nullable: true, type: { kind: "struct" } }]);
  });
});

describe("values", () => {
  const all = `SELECT 1Y AS a, 2S AS b, 3 AS c, 4L AS d, 1.5F AS e, 2.5D AS f, 1.25 AS g, 'text' AS h, X'0102' AS i, true AS j,
    DATE'2020-02-29' AS k, TIMESTAMP'2020-02-29 12:30:00.000001' AS l, TIMESTAMP_NTZ'2020-02-29 12:30:00' AS m, TIME'12:30:00' AS n,
    INTERVAL '1 02:03:04' DAY TO SECOND AS o, INTERVAL '1-2' YEAR TO MONTH AS p, array(1, NULL) AS q, map('k', 1.5D) AS r,
    named_struct('x', 1, 'y', array('z')) AS s`;
  test("come as the client shows them", async () => {
    const types = udf(
      (...given: unknown[]) => given.map((value) => (value as object).constructor.name.replace(/^_/, "")).join(),
      "string",
    );
    const columns = "abcdefghijklmnopqr".split("");
    expect(await values(spark.sql(all).select(types(...columns)))).toEqual([
      [
        "Number,Number,Number,BigInt,Number,Number,Decimal,String,Uint8Array,Boolean,LocalDate,Instant,LocalDateTime,LocalTime,Duration,Period,Array,Map",
      ],
    ]);
    const nulls = udf((a: unknown, b: unknown) => `${a} ${b}`, "string");
    expect(await values(spark.range(1).select(nulls(expr("CAST(NULL AS INT)"), expr("CAST(NULL AS DATE)"))))).toEqual([
      ["null null"],
    ]);
  });

  test("of all types go there and come back", async () => {
    const frame = spark.sql(all);
    const { fields } = await frame.schema();
    const identities = fields.map(({ name, type }) => udf((x: unknown) => x, type)(name).alias(name));
    const plain = async (one: Frame) => (await one.collect()).map((row) => row.toObject());
    expect(await plain(frame.select(...identities))).toEqual(await plain(frame));
  });

  test("are taken as createDataFrame takes them: undefined is null, a Date a timestamp, an object a struct", async () => {
    const made = udf(
      () => ({ a: undefined, b: new Date(86_400_000), c: { k: 1 }, d: [1n, 2], e: "1.5" }),
      "struct<a: int, b: timestamp, c: map<string, int>, d: array<bigint>, e: decimal(3,1)>",
    );
    expect(await values(spark.range(1).select(made().alias("s")).select("s.*"))).toEqual([
      [null, Instant.fromDate(new Date(86_400_000)), new Map([["k", 1]]), [1n, 2n], Decimal.parse("1.5")],
    ]);
  });
});

describe("what a function uses goes with it", () => {
  const first = async (frame: Frame) => (await values(frame))[0]![0];
  test.each([
    [
      "constants, Maps and other functions",
      udf((x: bigint) => `${names.get(x)} ${Number(x) * rate}`, "string"),
      "one 3",
    ],
    ["functions that call themselves and each other", udf(() => `${factorial(5)} ${isEven(7)}`, "string"), "120 false"],
    ["classes with their parents", udf(() => new Derived(2).thrice(), "int"), 6],
    [
      "Node's modules",
      udf(() => createHash("md5").update("x").digest("hex"), "string"),
      "9dd4e461268c8034f5c8564e155c67a6",
    ],
    ["the client's values", udf(() => LocalDate.parse("2020-01-02"), "date"), LocalDate.parse("2020-01-02")],
    ["a global function itself", udf(String, "string"), "1"],
    ["a method", udf({ triple: (x: bigint) => x * 3n }.triple, "bigint"), 3n],
  ] as [string, ReturnType<typeof udf>, unknown][])("%s", async (_, made, expected) => {
    expect(await first(spark.range(1, 2).select(made("id")))).toEqual(expected);
  });

  test("variables of functions around it, and values of every kind as they are when it is made", async () => {
    const around = (factor: number) => {
      const list: unknown[] = [
        Number.NaN,
        -0,
        undefined,
        12n,
        new Set(["s"]),
        /a+/gi,
        new Date(5),
        new Uint8Array([1, 2]),
      ];
      list.push(list);
      const dates = [Instant.parse("2020-01-01T00:00:00Z"), LocalDateTime.parse("2020-01-01T00:00:00")];
      const times = [LocalTime.parse("01:02:03"), new Duration(5n), new Period(3), new Decimal(125n, 2)];
      return udf(() => {
        const [nan, zero, none, big, set, pattern, date, bytes, self] = list as unknown as [
          unknown,
          unknown,
          unknown,
          bigint,
          Set<string>,
          RegExp,
          Date,
          Uint8Array,
          unknown,
        ];
        return [
          nan,
          Object.is(zero, -0),
          none,
          big,
          set.has("s"),
          pattern,
          date.getTime(),
          bytes,
          self === list,
          factor,
          dates,
          times,
        ].join("|");
      }, "string");
    };
    expect(await first(spark.range(1).select(around(7)()))).toBe(
      "NaN|true||12|true|/a+/gi|5|1,2|true|7|2020-01-01T00:00:00Z,2020-01-01T00:00:00|01:02:03,PT0.000005S,P3M,1.25",
    );
  });

  test("what cannot go is refused when the function is made, by its name", () => {
    const frame = spark.range(1);
    const file = createReadStream("/dev/null");
    const item = new Base(1);
    const holder = { deep: [item] };
    let count = 0;
    const making = (fn: () => unknown) => expect(() => udf(fn as () => never, "int"));
    making(() => frame.count()).toThrow(/it uses frame, which is a DataFrame\./);
    making(() => spark.version).toThrow(/it uses spark, which is a SparkSession\./);
    making(() => file.path).toThrow(/it uses file, which is a ReadStream\./);
    making(() => holder.deep.length).toThrow(/it uses holder\.deep\[0\], which is a Base\./);
    making(() => F.col("x")).toThrow(/is a part of Spark's client/);
    making(() => ++count).toThrow(/assigns to count, but runs in other processes/);
    making(async () => 1).toThrow(/asynchronous/);
    making(() => notThere).toThrow(/uses notThere, which is not defined/);
    file.close();
  });
});

declare const notThere: number;

describe("a function that fails", () => {
  test("names itself, the row and the line", async () => {
    const check = udf(function check(id: bigint, text: string | null) {
      if (id === 3n) throw new RangeError(`no ${id}`);
      return text!.length;
    }, "int");
    const thrown = await failure(spark.range(5).select(check("id", expr("'t' || id"))));
    expect(thrown).toMatchObject({ condition: "FAILED_EXECUTE_UDF", sqlState: "39000" });
    expect(thrown.message).toMatch(/\(`check\d*`: \(bigint, string\) => int\) failed due to: RangeError: no 3\n/);
    expect(thrown.message).toMatch(
      /\n {4}at check\d* \(\S+typescript-functions\.test\.ts:\d+:\d+\)\nin the row \(3, 't3'\)/,
    );
    const onNull = await failure(spark.range(1).select(check("id", expr("CAST(NULL AS STRING)"))));
    expect(onNull.message).toMatch(/TypeError: Cannot read properties of null.*\n.*\nin the row \(0, null\)/);
    const text = await failure(
      spark.range(1).select(
        udf(() => {
          throw "text";
        }, "int")(),
      ),
    );
    expect(text.message).toContain("failed due to: Uncaught 'text'");
  });

  test.each([
    ["text for a number", () => "x", "int", "it returned 'x' where int is declared"],
    ["a number that is too large", () => 3_000_000_000, "int", "it returned 3000000000 where int is declared"],
    ["a fraction", () => 1.5, "bigint", "it returned 1.5 where bigint is declared"],
    ["too many digits", () => Decimal.parse("123.45"), "decimal(4,2)", "where decimal(4,2) is declared"],
    ["a promise", () => Promise.resolve(1), "int", "it returned Promise { 1 } where int is declared"],
    ["a wrong element", () => [1, "a"], "array<int>", "it returned [ 1, 'a' ] where array<int> is declared"],
  ] as [string, () => unknown, string, string][])("by a result of another type: %s", async (_, fn, type, reason) => {
    const thrown = await failure(spark.range(1).select(udf(fn as () => never, type)()));
    expect(thrown).toMatchObject({ condition: "FAILED_EXECUTE_UDF" });
    expect(thrown.message).toContain(reason);
  });

  test("because its process ends is retried, then an error; the worker lives on", async () => {
    const before = await workers();
    const thrown = await failure(spark.range(1).select(udf(() => process.exit(3), "int")()));
    expect(thrown.message).toContain("Function process exited unexpectedly (crashed): exit code 3");
    expect(await workers()).toEqual(before);
    expect(await values(spark.range(1))).toEqual([[0n]]);
  });

  test("because it never returns is stopped by an interrupt", async () => {
    const note = join(folder, "forever");
    const forever = udf(() => {
      writeFileSync(note, String(process.pid));
      for (;;);
    }, "int");
    const running = failure(spark.range(1).select(forever()));
    const host = await pidIn(note);
    await spark.interruptAll();
    expect((await running).condition).toBe("OPERATION_CANCELED");
    await hasEnded(host);
  });

  test("to return while its worker is killed leaves no process behind, and the query goes on in another worker", async () => {
    const note = join(folder, "stuck");
    const stuck = udf((x: bigint) => {
      // The first attempt never ends.
      if (!existsSync(note)) {
        writeFileSync(note, String(process.pid));
        for (;;);
      }
      return x;
    }, "bigint");
    const running = values(spark.range(3).select(stuck("id")));
    const host = await pidIn(note);
    for (const pid of await workers()) process.kill(pid, "SIGKILL");
    expect(await running).toEqual([[0n], [1n], [2n]]);
    await hasEnded(host);
  });
});

const workers = async () => (await cluster.status()).workers.map(({ pid }) => Number(pid));

async function pidIn(file: string): Promise<number> {
  for (;;) {
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (text !== "") return Number(text);
    await sleep(10);
  }
}

async function hasEnded(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
}
