import { describe, expect, it } from "vitest";
import { simpleString } from "../../runtime/types/index";
import { inferSchema, read, scan, scratch } from "./sources";

const { write } = scratch();

// Each expectation is what Spark 4.3 answered for the same text and options.
const mixed = write(
  "mixed.json",
  `{"b":1,"a":"x","c":{"z":1,"y":[1,2.5]},"d":null,"e":true}
{"b":1.5,"a":5,"c":{"y":[]},"f":[{"g":1},{"h":"2"}]}
bad

{"b":"s"}
[1,2]
{'q':1}
{"b":12345678901234567890,"k":"2020-01-01T00:00:00Z"}
`,
);
const ddl =
  "a string, b long, c struct<z:int,y:array<double>>, e boolean, f array<struct<g:int,h:string>>, _corrupt_record string";

describe("json", () => {
  it("schema is merged over all records, fields by name", async () => {
    expect(simpleString(await inferSchema("json", [mixed]))).toBe(
      "struct<_corrupt_record:string,a:string,b:string,c:struct<y:array<double>,z:bigint>,d:string,e:boolean,f:array<struct<g:bigint,h:string>>,k:string,q:bigint>",
    );
  });

  it("rows by the inferred schema", async () => {
    expect(await read(await scan("json", [mixed]))).toEqual([
      'null|x|1|{"y":[1,2.5],"z":"1"}|null|true|null|null|null',
      'null|5|1.5|{"y":[],"z":null}|null|null|[{"g":"1","h":null},{"g":null,"h":"2"}]|null|null',
      "bad|null|null|null|null|null|null|null|null",
      "null|null|s|null|null|null|null|null|null",
      "[1,2]|null|null|null|null|null|null|null|null",
      "null|null|null|null|null|null|null|null|1",
      "null|null|12345678901234567890|null|null|null|null|2020-01-01T00:00:00Z|null",
    ]);
  });

  it("rows by a given schema; what does not fit is null and marks the record", async () => {
    expect(await read(await scan("json", [mixed], {}, ddl))).toEqual([
      'x|1|{"z":1,"y":[1,2.5]}|true|null|null',
      '5|null|{"z":null,"y":[]}|null|[{"g":1,"h":null},{"g":null,"h":"2"}]|{"b":1.5,"a":5,"c":{"y":[]},"f":[{"g":1},{"h":"2"}]}',
      "null|null|null|null|null|bad",
      'null|null|null|null|null|{"b":"s"}',
      "null|null|null|null|null|[1,2]",
      "null|null|null|null|null|null",
      'null|null|null|null|null|{"b":12345678901234567890,"k":"2020-01-01T00:00:00Z"}',
    ]);
    expect(await read(await scan("json", [mixed], { mode: "DROPMALFORMED" }, "a string, b long"))).toEqual([
      "x|1",
      "null|null",
    ]);
    await expect(scan("json", [mixed], { mode: "FAILFAST" }, "a string, b long").then(read)).rejects.toThrow(
      "FAILED_READ_FILE.NO_HINT",
    );
  });

  it("multiLine reads a file as one value", async () => {
    const path = write("multi.json", '[{"a":1,\n"b":"x"},{"a":2}]\n');
    expect(await read(await scan("json", [path], { multiLine: "true" }))).toEqual(["1|x", "2|null"]);
  });

  it("values by type", async () => {
    const types = write(
      "types.json",
      `{"d":"2020-01-01","t":"2020-01-01 10:00:00","x":"5","y":5,"z":5.7,"w":"true","v":1,"u":"NaN","s":{"a":1}}
{"d":"2020-01-01T00","t":1577836800,"x":5,"y":"5","z":5,"w":true,"v":1e3,"u":1.5,"s":[1]}
{"d":5,"t":"2020-01-01T10:00:00.123+02:00","x":1.10,"y":5.5,"z":"5","w":1,"v":99999999999,"u":"Infinity","s":null}
`,
    );
    const given = "d date,t timestamp,x string,y int,z double,w boolean,v int,u double,s string";
    expect(await read(await scan("json", [types], {}, given))).toEqual([
      '2020-01-01|2020-01-01 10:00:00|5|5|5.7|null|1|NaN|{"a":1}',
      "2020-01-01|2020-01-01 00:00:00|5|null|5|true|null|1.5|[1]",
      "null|2020-01-01 08:00:00.123|1.10|null|null|null|null|Infinity|null",
    ]);
    expect(simpleString(await inferSchema("json", [types]))).toBe(
      "struct<d:string,s:string,t:string,u:string,v:double,w:string,x:string,y:string,z:string>",
    );
    const big = write("big.json", '{"a":12345678901234567890,"b":9223372036854775807}\n');
    expect(simpleString(await inferSchema("json", [big]))).toBe("struct<a:decimal(20,0),b:bigint>");
    expect(simpleString(await inferSchema("json", [types], { primitivesAsString: "true" }))).toContain("v:string");
  });
});
