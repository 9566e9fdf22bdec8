import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SparkError } from "../../runtime/errors/index";
import {
  catalogString,
  type DataType,
  defaultSize,
  fromJson,
  parseDataType,
  parseDdl,
  parseSchemaDdl,
  parseTableSchema,
  sameType,
  schemaToDdl,
  simpleString,
  sqlText,
  toJson,
  treeString,
} from "../../runtime/types/index";

/** What Spark 4.3 itself answers: every text form of a type, or the error. */
interface Case {
  readonly kind: "datatype" | "tableschema";
  readonly text: string;
  readonly json?: string;
  readonly simple?: string;
  readonly catalog?: string;
  readonly sql?: string;
  readonly size?: number;
  readonly ddl?: string;
  readonly tree?: string;
  readonly condition?: string;
  readonly message?: string;
}

const cases: Case[] = JSON.parse(readFileSync(new URL("data-types.json", import.meta.url), "utf8"));
const parse = ({ kind, text }: Case): DataType => (kind === "datatype" ? parseDataType(text) : parseTableSchema(text));

function errorOf(act: () => unknown): SparkError {
  try {
    act();
  } catch (error) {
    if (error instanceof SparkError) return error;
    throw error;
  }
  throw new Error("no error");
}

describe("types as Spark 4.3 reads and prints them", () => {
  for (const c of cases.filter((x) => x.json))
    test(`${c.kind} ${c.text}`, () => {
      const type = parse(c);
      expect({
        json: toJson(type),
        simple: simpleString(type),
        catalog: catalogString(type),
        sql: sqlText(type),
        size: defaultSize(type),
        ...(type.kind === "struct" && c.ddl !== undefined && { ddl: schemaToDdl(type), tree: treeString(type) }),
      }).toEqual({
        json: c.json,
        simple: c.simple,
        catalog: c.catalog,
        sql: c.sql,
        size: c.size,
        ...(c.ddl !== undefined && { ddl: c.ddl, tree: c.tree }),
      });
      expect(sameType(fromJson(c.json!), type, { nullability: true, caseSensitiveNames: true })).toBe(true);
      expect(toJson(fromJson(c.json!))).toBe(c.json);
      expect(sameType(parseDataType(sqlText(type)), type, { nullability: true })).toBe(true);
    });
});

describe("errors as Spark 4.3 words them", () => {
  for (const c of cases.filter((x) => x.condition))
    test(`${c.kind} ${c.text}`, () => {
      const error = errorOf(() => parse(c));
      expect(error.condition).toBe(c.condition);
      if (c.condition !== "COLLATION_INVALID_NAME") expect(error.message.trimEnd()).toBe(c.message);
    });
});

test("DDL may be columns, a type, or columns with colons", () => {
  const forms = ["a int, b string", "a: int, b: string", "struct<a:int,b:string>"].map((text) =>
    simpleString(parseDdl(text)),
  );
  expect(forms).toEqual(Array(3).fill("struct<a:int,b:string>"));
  expect(simpleString(parseDdl("array<int>"))).toBe("array<int>");
  expect(simpleString(parseSchemaDdl("int"))).toBe("struct<value:int>");
  expect(errorOf(() => parseDdl("a: foo")).message).toContain("at or near ':'. SQLSTATE: 42601 (line 1, pos 1)");
});

test("a tree stops at the depth that is asked for", () => {
  const schema = parseTableSchema("a array<struct<x:int>>, b struct<c struct<d int>>");
  expect(treeString(schema, 1)).toBe("root\n |-- a: array (nullable = true)\n |-- b: struct (nullable = true)\n");
  expect(treeString(schema, 2)).toBe(
    "root\n |-- a: array (nullable = true)\n |    |-- element: struct (containsNull = true)\n" +
      " |-- b: struct (nullable = true)\n |    |-- c: struct (nullable = true)\n",
  );
});

test("user-defined types and metadata survive JSON", () => {
  const udt =
    '{"type":"udt","class":"org.apache.spark.ml.linalg.VectorUDT","pyClass":"pyspark.ml.linalg.VectorUDT","sqlType":{"type":"struct","fields":' +
    '[{"name":"type","type":"byte","nullable":false,"metadata":{}},{"name":"values","type":{"type":"array","elementType":"double","containsNull":false},"nullable":true,"metadata":{}}]}}';
  expect(toJson(fromJson(udt))).toBe(udt);
  expect(simpleString(fromJson(udt))).toBe("vector");
  expect(catalogString(fromJson(udt))).toBe("struct<type:tinyint,values:array<double>>");
  const python = '{"type":"udt","pyClass":"x.Y","serializedClass":"abc","sqlType":"integer"}';
  expect(toJson(fromJson(python))).toBe(python);
  const meta =
    '{"type":"struct","fields":[{"name":"a","type":"long","nullable":true,"metadata":{"x":1,"y":[1,2],"z":{"q":null}}}]}';
  expect(toJson(fromJson(meta))).toBe(meta);
});

test("JSON that is no type is refused", () => {
  for (const json of ["foo", '"bigint"', '{"type":"struct"}', "3", '{"type":"decimal(5,2)"}'])
    expect(errorOf(() => fromJson(json)).condition).toBe("INVALID_JSON_DATA_TYPE");
});

test("sameType looks past nullability and the case of names unless told otherwise", () => {
  const [a, b] = [parseTableSchema("a int not null"), parseTableSchema("A int")];
  expect(sameType(a, b)).toBe(true);
  expect(sameType(a, b, { nullability: true })).toBe(false);
  expect(sameType(a, b, { caseSensitiveNames: true })).toBe(false);
});
