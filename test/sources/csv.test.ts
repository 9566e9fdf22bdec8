import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { simpleString } from "../../runtime/types/index";
import { project } from "../physical/plans";
import { inferSchema, read, scan, scratch } from "./sources";

const { write } = scratch();

// Each expectation is what Spark 4.3 answered for the same text and options.
const quoted = String.raw`id,name,v
1,"a,b",2
2,"multi
line",3

3,x
4,x,y,z
"q""q",1,2
"q\"q",1,2
"a\\b",c\,d,e
"a\\",c,d
"ab"c,d,e
 ab "x",  "y" ,"z"  
"",,""
"un,closed,x
a"b,c"d,e"
  
""x"",b,c
"a\nb",\",\\
`;
const path = write("quoted.csv", quoted);

const permissive = String.raw`1|a,b|2|null
2|multi|null|2,"multi
line"|3|null|line",3
3|x|null|3,x
4|x|y|4,x,y,z
"q""q"|1|2|null
q"q|1|2|null
a\b|c\|d|"a\\b",c\,d,e
a\|c|d|null
"ab"c|d|e|null
 ab "x"|  "y" |z|null
null|null|null|null
un,closed,x|null|null|"un,closed,x
a"b|c"d|e"|null
""x""|b|c|null
a\nb|\"|\\|null`.split("\n");

const isWhole = (line: string) => line.endsWith("|null");
const withoutRecord = (line: string) => line.split("|").slice(0, 3).join("|");

describe("csv records", () => {
  it("PERMISSIVE keeps malformed ones beside the record", async () => {
    const plan = await scan(
      "csv",
      [path],
      { header: "true", columnNameOfCorruptRecord: "_c" },
      "id string, name string, v string, _c string",
    );
    expect(await read(plan)).toEqual(permissive);
    expect(await read(await scan("csv", [path], { header: "true" }))).toEqual(permissive.map(withoutRecord));
  });

  it("DROPMALFORMED drops them, by the columns that are read", async () => {
    const plan = await scan(
      "csv",
      [path],
      { header: "TRUE", mode: "dropMalformed" },
      "id string, name string, v string",
    );
    expect(await read(plan)).toEqual(permissive.filter(isWhole).map(withoutRecord));
    expect(await read(project(plan, plan.output[0]!))).toHaveLength(permissive.length);
    expect(await read(project(plan))).toHaveLength(permissive.length);
  });

  it("FAILFAST fails with the file's name", async () => {
    const plan = await scan("csv", [path], { header: "true", mode: "FAILFAST" }, "id string, name string, v string");
    await expect(read(plan)).rejects.toThrow(`"condition":"FAILED_READ_FILE.NO_HINT"`);
    await expect(read(plan)).rejects.toThrow(`file://${path}`);
  });

  it("with a value that is no number keep the others", async () => {
    const plan = await scan(
      "csv",
      [path],
      { header: "true", columnNameOfCorruptRecord: "_c" },
      "id int, name string, v int, _c string",
    );
    expect((await read(plan)).slice(0, 6)).toEqual([
      "1|a,b|2|null",
      '2|multi|null|2,"multi',
      'null|3|null|line",3',
      "3|x|null|3,x",
      "4|x|null|4,x,y,z",
      'null|1|2|"q""q",1,2',
    ]);
  });
});

describe("what is malformed depends on what is asked for", () => {
  const text = write("asked.csv", "1,x,3\n2,y\n3,z,4,extra\nq,w,5\n4,u,n/a\n");
  const asked = async (names: string, options: Record<string, string>) => {
    const plan = await scan("csv", [text], options, "a int, b string, c int, _corrupt_record string");
    return read(project(plan, ...plan.output.filter(({ name }) => names.split(" ").includes(name))));
  };

  it("without all columns, tokens are not counted", async () => {
    expect(await asked("b _corrupt_record", {})).toEqual(["x|null", "y|null", "z|null", "w|null", "u|null"]);
    expect(await asked("a c _corrupt_record", {})).toEqual([
      "1|3|null",
      "2|null|null",
      "3|4|null",
      "null|5|q,w,5",
      "4|null|4,u,n/a",
    ]);
    expect(await asked("a c", { mode: "DROPMALFORMED" })).toEqual(["1|3", "2|null", "3|4"]);
    expect(await asked("", { mode: "DROPMALFORMED" })).toHaveLength(5);
  });

  it.each<Record<string, string>>([{ multiLine: "true" }, { columnPruning: "false" }])(
    "they are with %j",
    async (options) => {
      expect(await asked("b _corrupt_record", options)).toEqual([
        "x|null",
        "y|2,y",
        "z|3,z,4,extra",
        "w|null",
        "u|null",
      ]);
      expect(await asked("a b", { ...options, mode: "DROPMALFORMED" })).toEqual(["1|x", "4|u"]);
      expect(await asked("", { ...options, mode: "DROPMALFORMED" })).toHaveLength(3);
      await expect(asked("b", { ...options, mode: "FAILFAST" })).rejects.toThrow("FAILED_READ_FILE");
    },
  );
});

describe("csv over lines", () => {
  it("multiLine takes line breaks in quotes for text", async () => {
    const options = { header: "true", multiLine: "true", columnNameOfCorruptRecord: "_c" };
    const plan = await scan("csv", [path], options, "id string, name string, v string, _c string");
    expect(await read(plan)).toEqual([
      "1|a,b|2|null",
      "2|multi\nline|3|null",
      "3|x|null|3,x",
      "4|x|y|4,x,y,z",
      '"q""q"|1|2|null',
      'q"q|1|2|null',
      String.raw`a\b|c\|d|"a\\b",c\,d,e`,
      String.raw`a\|c|d|null`,
      '"ab"c|d|e|null',
      ' ab "x"|  "y" |z|null',
      "null|null|null|null",
      '"un,closed,x\na"b|c"d|e"|null',
      "  |null|null|  ",
      '""x""|b|c|null',
      String.raw`a\nb|\"|\\|null`,
    ]);
  });

  it("what was written over lines comes back", async () => {
    const text = write("lines.csv", 'a,b\r\n"1\r\n2",x\r\n3,"y\r\n\r\nz"\r\n');
    expect(await read(await scan("csv", [text, text], { header: "true", multiLine: "true" }))).toEqual([
      "1\n2|x",
      "3|y\n\nz",
      "1\n2|x",
      "3|y\n\nz",
    ]);
  });
});

describe("csv options", () => {
  const lines = async (options: Record<string, string>) =>
    read(await scan("csv", [path], { header: "true", ...options }));

  it("trim white space outside of quotes", async () => {
    const rows = await lines({ ignoreLeadingWhiteSpace: "true", ignoreTrailingWhiteSpace: "true" });
    expect(rows[10]).toBe('ab "x"|y|z');
  });

  it("escape a quote by a quote", async () => {
    const rows = await lines({ escape: '"' });
    expect(rows.slice(5, 10)).toEqual([
      'q"q|1|2',
      String.raw`"q\"q"|1|2`,
      String.raw`a\\b|c\|d`,
      String.raw`a\\|c|d`,
      '"ab"c|d|e',
    ]);
  });

  it("tell null and empty values apart", async () => {
    const rows = await lines({ nullValue: "x", emptyValue: "E" });
    expect([rows[3], rows[4], rows[11]]).toEqual(["3|null|null", "4|null|y", "E|null|E"]);
  });

  it("separator, comment, no quote, encoding, line separator, compression", async () => {
    const other = write("other.csv", '#c\na||b\n#d\n1||"2\n');
    expect(await read(await scan("csv", [other], { header: "true", sep: "||", comment: "#", quote: "" }))).toEqual([
      '1|"2',
    ]);
    const tabs = write("tabs.csv", 'a\tb\n1\t"x\ty"\n');
    expect(await read(await scan("csv", [tabs], { delimiter: "\\t" }))).toEqual(["a|b", "1|x\ty"]);
    const latin = write("latin.csv", new Uint8Array([0xe9, 0x2c, 0x31, 0x0a]));
    expect(await read(await scan("csv", [latin], { encoding: "ISO-8859-1" }))).toEqual(["é|1"]);
    const bars = write("bars.csv", "a,b;1,2;");
    expect(await read(await scan("csv", [bars], { lineSep: ";", header: "true" }))).toEqual(["1|2"]);
    const zipped = write("zipped.csv.gz", gzipSync("a,b\n1,2\n"));
    expect(await read(await scan("csv", [zipped, zipped], { header: "true" }))).toEqual(["1|2", "1|2"]);
  });

  it("that are wrong are refused", async () => {
    await expect(scan("csv", [path], { sep: "" })).rejects.toThrow("INVALID_DELIMITER_VALUE.EMPTY_STRING");
    await expect(scan("csv", [path], { lineSep: "" })).rejects.toThrow("INVALID_LINE_SEPARATOR.EMPTY");
    await expect(scan("csv", [path], { lineSep: "abc" })).rejects.toThrow("INVALID_LINE_SEPARATOR.TOO_LONG");
    await expect(scan("csv", [path], { quote: '""' })).rejects.toThrow("OPTION_VALUE_EXCEEDS_ONE_CHARACTER");
    await expect(scan("csv", [path], { header: "maybe" })).rejects.toThrow("header flag can be true or false");
  });
});

describe("csv schema", () => {
  const infer = async (text: string, options: Record<string, string>) =>
    simpleString(await inferSchema("csv", [write("infer.csv", text)], options));

  it("is strings by the header, or inferred", async () => {
    expect(await infer("id,ID,,id\n1,2,3,4\n", { header: "true" })).toBe(
      "struct<id0:string,ID1:string,_c2:string,id3:string>",
    );
    expect(await infer("a,b\n", { header: "true", inferSchema: "true" })).toBe("struct<a:string,b:string>");
    expect(await infer("", { header: "true", inferSchema: "true" })).toBe("struct<>");
    const all =
      "a,b,c,d,e,f,g,h,i,j\n1,1.5,true,2020-01-01,2020-01-01 10:00:00,99999999999,123456789012345678901,abc,,1e5\n2,2,false,2020-1-2,2020-01-01T10:00:00Z,1,1,1, 3,NaN\n";
    expect(await infer(all, { header: "true", inferSchema: "true" })).toBe(
      "struct<a:int,b:double,c:boolean,d:timestamp,e:timestamp,f:bigint,g:decimal(21,0),h:string,i:double,j:double>",
    );
    const second = "1,1.50,2020-01-01T00:00,12:00,$5\n,,,,\n 3, 4,2020-01-01, True,TRUE\n";
    expect(await infer(second, { inferSchema: "true" })).toBe(
      "struct<_c0:double,_c1:double,_c2:timestamp,_c3:string,_c4:string>",
    );
    expect(await infer(second, { inferSchema: "true", ignoreLeadingWhiteSpace: "true" })).toBe(
      "struct<_c0:int,_c1:double,_c2:timestamp,_c3:string,_c4:string>",
    );
    expect(await infer("2020-01-01\n2021-02-03\n", { inferSchema: "true" })).toBe("struct<_c0:date>");
  });

  it("types: each value in Spark's CSV rules", async () => {
    const types = write(
      "types.csv",
      `a,b,c,d,e,f,g,h,i,j
1,1,1,2020-01-01,2020-01-01 00:00:00,true,1,2020-01-01 00:00:00,abc,x
1d, 2 ,1.005,2020-1-1,2020-01-01,TRUE,+1,2020-01-01T00:00:00Z,YWJj,x
NaN,Inf,"1,000.5",2020-01-01T10:00,2020-01-01T10:00:00+02:00,t,128,2020-01-01,,x
0x10,-Infinity,1000.5,20200101,1577836800,1,-128,2020-01-01 00:00:00.123456789,,x
1e3,1e400,1e2,2020-01,2020,yes,1.0,2020,,x
 1,1 , 1 , 2020-01-01 , 2020-01-01 ,true ,1 , 2020-01-01,,x
`,
    );
    const ddl = "a double,b float,c decimal(5,2),d date,e timestamp,f boolean,g byte,h timestamp_ntz,i string,j string";
    const rows = await read(await scan("csv", [types], { header: "true" }, ddl));
    expect(rows).toEqual([
      "1|1|1.00|2020-01-01|2020-01-01 00:00:00|true|1|2020-01-01 00:00:00|abc|x",
      "1|2|1.01|2020-01-01|2020-01-01 00:00:00|true|1|null|YWJj|x",
      "NaN|Infinity|null|2020-01-01|2020-01-01 08:00:00|null|null|2020-01-01 00:00:00|null|x",
      "null|-Infinity|null|null|null|null|-128|2020-01-01 00:00:00.123456|null|x",
      "1000|Infinity|100.00|2020-01-01|2020-01-01 00:00:00|null|null|2020-01-01 00:00:00|null|x",
      "1|1|null|2020-01-01|2020-01-01 00:00:00|null|null|2020-01-01 00:00:00|null|x",
    ]);
  });
});
