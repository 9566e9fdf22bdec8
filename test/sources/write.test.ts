import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { queryText } from "../../runtime/engine/physical/index";
import {
  abortWrite,
  commitWrite,
  discoverFiles,
  type PlanWriteRequest,
  planWrite,
  prepareWrite,
  sourceOf,
  type WritableFileSystem,
} from "../../runtime/engine/sources/index";
import { type FileScan, type Plan, schemaOf } from "../../runtime/plan/resolved/index";
import {
  arrayType,
  binaryType,
  booleanType,
  dateType,
  decimalType,
  doubleType,
  mapType,
  simpleString,
  stringType,
  structField,
  structType,
  timestampNtzType,
  timestampType,
} from "../../runtime/types/index";
import { runSql } from "../physical/duckdb";
import { column, local } from "../physical/plans";
import { inferSchema, read, scratch } from "./sources";

const { folder } = scratch();

const files: WritableFileSystem = {
  async stat(path) {
    if (!existsSync(path)) return undefined;
    const found = statSync(path);
    return { isFolder: found.isDirectory(), size: found.size, modifiedMs: found.mtimeMs };
  },
  list: async (path) => readdirSync(path),
  makeFolder: async (path) => void mkdirSync(path, { recursive: true }),
  move: async (from, to) => renameSync(from, to),
  remove: async (path) => rmSync(path, { recursive: true, force: true }),
  writeEmpty: async (path) => writeFileSync(path, ""),
};

let jobs = 0;

async function write(
  plan: Plan,
  format: string,
  name: string,
  { query, ...more }: Partial<PlanWriteRequest> & { readonly query?: string } = {},
): Promise<string> {
  const path = join(folder, name);
  const jobId = `job${++jobs}`;
  const sql = query ?? queryText(plan, {}).sql;
  const written = planWrite({
    format,
    options: {},
    mode: "error_if_exists",
    partitionBy: [],
    path,
    schema: schemaOf(plan),
    jobId,
    timeZone: "UTC",
    ...more,
  });
  if (!(await prepareWrite(written, files))) return path;
  try {
    await runSql(written.statement(sql, 0));
    await commitWrite(written, files);
  } catch (error) {
    await abortWrite(written, files);
    throw error;
  }
  return path;
}

const tree = (path: string) =>
  (readdirSync(path, { recursive: true }) as string[]).filter((name) => statSync(join(path, name)).isFile()).sort();
const textOf = (path: string) => readFileSync(join(path, tree(path).find((name) => name.includes("part-"))!), "utf8");

async function readBack(format: string, path: string): Promise<{ schema: string; rows: string[] }> {
  const found = await discoverFiles(
    { paths: [path], options: {}, caseSensitive: false, infersPartitionTypes: true },
    files,
  );
  const paths = found.files.map((file) => file.path);
  const dataSchema = await inferSchema(format, paths);
  const fields = [...dataSchema.fields, ...found.partitionSchema.fields];
  const scan: FileScan = {
    kind: "FileScan",
    relation: { format, options: {}, rootPaths: [path], ...found, dataSchema, isSchemaGiven: false },
    output: fields.map(({ name, type }) => column(name, type)),
  };
  return { schema: simpleString(structType(fields)), rows: (await read(scan)).sort() };
}

const day = 18_262;
const instant = 1_577_872_800_123_456n;
const [i, s, d, dt, ts, b, dec] = [
  column("i"),
  column("s", stringType),
  column("d", doubleType),
  column("dt", dateType),
  column("ts", timestampType),
  column("b", booleanType),
  column("dec", decimalType(3, 2)),
];
const table = local(
  [i, s, d, dt, ts, b, dec],
  [1, "a,b", 1.5, day, instant, true, 150n],
  [2, ' x"y\\z ', 1e20, null, null, null, null],
  [3, "", Number.NaN, -719_162, 1_577_872_800_000_000n, false, 0n],
  [4, null, 1e-5, null, null, null, null],
  [5, "l1\nl2", -0, null, null, null, null],
  [6, "'#", 1e7, null, null, null, null],
);

// Each expectation is what Spark 4.3 wrote for the same rows.
describe("csv files", () => {
  it("as Spark writes them", async () => {
    const path = await write(table, "csv", "c", { options: { header: "true" } });
    expect(tree(path)).toEqual(["_SUCCESS", "part-00000-job1-c000.csv"]);
    expect(textOf(path)).toBe(
      'i,s,d,dt,ts,b,dec\n1,"a,b",1.5,2020-01-01,2020-01-01T10:00:00.123Z,true,1.50\n2,"x\\"y\\\\z",1.0E20,,,,\n3,"",NaN,0001-01-01,2020-01-01T10:00:00.000Z,false,0.00\n4,,1.0E-5,,,,\n5,"l1\nl2",-0.0,,,,\n6,\'#,1.0E7,,,,\n',
    );
  });

  it("with every option that changes a value", async () => {
    const options = {
      quoteAll: "true",
      ignoreLeadingWhiteSpace: "false",
      ignoreTrailingWhiteSpace: "false",
      nullValue: "NULL",
      escape: '"',
      dateFormat: "dd/MM/yyyy",
    };
    const path = await write(table, "csv", "c2", { options });
    expect(textOf(path)).toBe(
      '"1","a,b","1.5","01/01/2020","2020-01-01T10:00:00.123Z","true","1.50"\n"2"," x""y\\z ","1.0E20","NULL","NULL","NULL","NULL"\n"3","","NaN","01/01/0001","2020-01-01T10:00:00.000Z","false","0.00"\n"4","NULL","1.0E-5","NULL","NULL","NULL","NULL"\n"5","l1\nl2","-0.0","NULL","NULL","NULL","NULL"\n"6","\'#","1.0E7","NULL","NULL","NULL","NULL"\n',
    );
  });

  const ends = local(
    [s, column("b|x", stringType)],
    ["a", "1"],
    ["b\nc", "2"],
    ["d|e", "3"],
    ["f\r\ng", "4"],
    ["~j", 'q"x'],
    ["k~", "^l"],
  );
  it.each([
    ["|", 's,"b|x"|a,1|"b\nc",2|"d|e",3|"f\r\ng",4|~j,"q\\"x"|k~,^l|'],
    ["\r\n", 's,b|x\r\na,1\r\n"b\r\nc",2\r\nd|e,3\r\n"f\r\r\ng",4\r\n~j,"q\\"x"\r\nk~,^l\r\n'],
    ["^~", 's,b|x^~a,1^~"b^~c",2^~d|e,3^~"f\r^~g",4^~"~j","q\\"x"^~"k~","^l"^~'],
  ])("with lines that end in %j", async (lineSep, text) => {
    const path = await write(ends, "csv", `c6-${lineSep.length}${lineSep.charCodeAt(0)}`, {
      options: { header: "true", lineSep },
    });
    expect(textOf(path)).toBe(text);
  });

  it("of no rows have their header; in a zone times have its offset", async () => {
    expect(textOf(await write(local([i]), "csv", "c3", { options: { header: "true" } }))).toBe("i\n");
    const path = await write(local([ts], [instant]), "csv", "c4", { timeZone: "Asia/Kolkata" });
    expect(textOf(path)).toBe("2020-01-01T15:30:00.123+05:30\n");
  });

  it("hold no nested types", async () => {
    await expect(write(local([column("a", arrayType(stringType))]), "csv", "c5")).rejects.toThrow(
      'The CSV datasource doesn\'t support the column `a` of the type "ARRAY<STRING>"',
    );
  });
});

describe("json files", () => {
  it("as Spark writes them", async () => {
    const inner = structType([structField("x", i.type), structField("y", i.type)]);
    const row = local(
      [
        i,
        column("s", stringType),
        column("a", arrayType(i.type)),
        column("m", mapType(stringType, doubleType)),
        column("st", inner),
        dt,
        ts,
        column("n"),
        column("nan", doubleType),
        dec,
        column("bin", binaryType),
        column("dd", doubleType),
      ],
      [
        1,
        'a/"b\té',
        [1, null],
        { entries: [["k", 1.5]] },
        [1, null],
        day,
        1_577_872_800_100_000n,
        null,
        Number.NaN,
        150n,
        new Uint8Array([0x41, 0x42]),
        1e20,
      ],
    );
    expect(textOf(await write(row, "json", "j"))).toBe(
      '{"i":1,"s":"a/\\"b\\té","a":[1,null],"m":{"k":1.5},"st":{"x":1},"dt":"2020-01-01","ts":"2020-01-01T10:00:00.100Z","nan":"NaN","dec":1.50,"bin":"QUI=","dd":1.0E20}\n',
    );
    const nulls = local([i, column("n"), column("st", inner)], [1, null, [1, null]]);
    expect(textOf(await write(nulls, "json", "j2", { options: { ignoreNullFields: "false" } }))).toBe(
      '{"i":1,"n":null,"st":{"x":1,"y":null}}\n',
    );
  });
});

describe("text files", () => {
  it("are a line per row", async () => {
    expect(textOf(await write(local([s], ["a"], [null], ["b"]), "text", "t"))).toBe("a\n\nb\n");
    await expect(write(local([i]), "text", "t2")).rejects.toThrow("The Text datasource doesn't support the column `i`");
  });
});

describe("parquet files", () => {
  it("come back with their schema and rows", async () => {
    const nested = column(
      "nested",
      structType([structField("at", arrayType(timestampType)), structField("n", timestampNtzType)]),
    );
    const time = column("time", { kind: "time", precision: 6 });
    const span = column("span", { kind: "day_time_interval", start: "day", end: "second" });
    const plan = local(
      [i, s, ts, dec, nested, time, span],
      [1, "a", instant, 150n, [[instant], instant], 3_600_000_000_000n, 5n],
    );
    const path = await write(plan, "parquet", "q");
    expect(tree(path)[1]).toMatch(/^part-00000-job\d+-c000\.snappy\.parquet$/);
    const { schema, rows } = await readBack("parquet", path);
    expect(schema).toBe(simpleString(schemaOf(plan)));
    expect(rows).toEqual([
      '1|a|2020-01-01 10:00:00.123456|1.50|{"at":["2020-01-01 10:00:00.123456"],"n":"2020-01-01 10:00:00.123456"}|3600000000000|5',
    ]);
  });
});

describe("partitions", () => {
  const k = column("k", stringType);
  const rows = local([i, k, d], [1, "a b/c=d%é:'\"", 1.5], [2, null, 2], [3, "", 3], [4, "x", null]);

  it("are folders with Spark's names, and columns again when read", async () => {
    const path = await write(rows, "json", "p", { partitionBy: ["k", "d"], options: { compression: "gzip" } });
    expect(tree(path)).toEqual([
      "_SUCCESS",
      expect.stringMatching(/^k=__HIVE_DEFAULT_PARTITION__\/d=2\.0\/part-00000-job\d+\.c000\.json\.gz$/),
      expect.stringMatching(/^k=__HIVE_DEFAULT_PARTITION__\/d=3\.0\/part-/),
      expect.stringMatching(/^k=a b%2Fc%3Dd%25é%3A%27%22\/d=1\.5\/part-/),
      expect.stringMatching(/^k=x\/d=__HIVE_DEFAULT_PARTITION__\/part-/),
    ]);
    expect(gunzipSync(readFileSync(join(path, tree(path)[4]!))).toString()).toBe('{"i":4}\n');
    expect(await readBack("json", path)).toEqual({
      schema: "struct<i:bigint,k:string,d:double>",
      rows: [`1|a b/c=d%é:'"|1.5`, "2|null|2", "3|null|3", "4|x|null"],
    });
  });

  it("cannot be all columns, nor one that is not there", async () => {
    await expect(write(local([i]), "csv", "p2", { partitionBy: ["i"] })).rejects.toThrow(
      "ALL_PARTITION_COLUMNS_NOT_ALLOWED",
    );
    await expect(write(table, "csv", "p3", { partitionBy: ["zz"] })).rejects.toThrow(
      "Partition column `zz` not found in schema struct<i:int,",
    );
  });
});

describe("modes", () => {
  const one = local([i], [1]);

  it("refuse, pass over, add, replace", async () => {
    const path = await write(one, "parquet", "m");
    await expect(write(one, "parquet", "m")).rejects.toThrow("PATH_ALREADY_EXISTS");
    await write(one, "parquet", "m", { mode: "ignore" });
    expect((await readBack("parquet", path)).rows).toEqual(["1"]);
    await write(one, "parquet", "m", { mode: "append" });
    expect((await readBack("parquet", path)).rows).toEqual(["1", "1"]);
    await write(local([i], [7]), "parquet", "m", { mode: "overwrite" });
    expect((await readBack("parquet", path)).rows).toEqual(["7"]);
  });

  it("overwrite replaces only the partitions written, when asked", async () => {
    const k = column("k");
    const path = await write(local([i, k], [1, 1], [2, 2]), "parquet", "d", { partitionBy: ["k"] });
    await write(local([i, k], [9, 2]), "parquet", "d", {
      partitionBy: ["k"],
      mode: "overwrite",
      overwritesPartitions: true,
    });
    expect((await readBack("parquet", path)).rows).toEqual(["1|1", "9|2"]);
  });

  it("leave the target and nothing else when the query fails", async () => {
    const path = await write(one, "parquet", "f");
    const before = readdirSync(folder).sort();
    const bad = write(one, "parquet", "f", {
      mode: "overwrite",
      query: "SELECT CASE WHEN x > 100000 THEN error('no') ELSE 1 END FROM range(200000) AS t(x)",
    });
    await expect(bad).rejects.toThrow("no");
    expect(readdirSync(folder).sort()).toEqual(before);
    expect((await readBack("parquet", path)).rows).toEqual(["1"]);
  });

  it("name what cannot be", () => {
    expect(() => sourceOf("nosuch")).toThrow("DATA_SOURCE_NOT_FOUND");
    return expect(write(one, "parquet", "x", { options: { compression: "foo" } })).rejects.toThrow(
      "The codec foo is not available.",
    );
  });
});
