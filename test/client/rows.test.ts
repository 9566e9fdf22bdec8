import { inspect } from "node:util";
import { Table, tableToIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";
import {
  CalendarInterval,
  Decimal,
  Duration,
  Instant,
  LocalDate,
  LocalDateTime,
  LocalTime,
  Period,
  type Row,
  types,
  Variant,
} from "../../runtime/client/api";
import { encodeBatch } from "../../runtime/client/api/arrow-columns";
import { recordBatches, rowDecoder } from "../../runtime/client/api/arrow-rows";
import { localData } from "../../runtime/client/api/local-relation";
import { fromJson } from "../../runtime/types";

/** Values of one column, to Arrow bytes and back. */
function roundTrip(ddl: string, values: readonly unknown[]): unknown[] {
  const schema = types.fromDDL(`v ${ddl}`);
  const ipc = tableToIPC(new Table(encodeBatch(schema, [values], values.length)), "stream");
  return [...recordBatches(ipc)].flatMap(rowDecoder(schema)).map((row) => row.get(0));
}

const values: readonly (readonly [string, readonly unknown[]])[] = [
  ["BOOLEAN", [true, false, null, true, true, false, true, false, null, true]],
  ["TINYINT", [-128, 127, null]],
  ["SMALLINT", [-32768, 32767, null]],
  ["INT", [-2147483648, 2147483647, null]],
  ["BIGINT", [-9223372036854775808n, 9223372036854775807n, null]],
  ["FLOAT", [0.5, Number.NaN, Number.POSITIVE_INFINITY, null]],
  ["DOUBLE", [0.1, -0, 5e-324, null]],
  ["STRING", ["", "ä€😀", null, "x"]],
  ["BINARY", [new Uint8Array([0, 255]), new Uint8Array(0), null]],
  ["DECIMAL(38,2)", [Decimal.parse("-123456789012345678901234567890123456.78"), Decimal.parse("0.00"), null]],
  ["DATE", [new LocalDate(-719162), new LocalDate(0), null]],
  ["TIMESTAMP", [new Instant(-1n), new Instant(1709208000123456n), null]],
  ["TIMESTAMP_NTZ", [new LocalDateTime(-1n), null]],
  ["TIME(6)", [new LocalTime(86_399_999_999_000n), null]],
  ["INTERVAL DAY TO SECOND", [new Duration(-1n), null]],
  ["INTERVAL YEAR TO MONTH", [new Period(-13), null]],
  ["INTERVAL", [new CalendarInterval(1, -2, -3n), new CalendarInterval(0, 0, 9_000_000_000n), null]],
  ["VARIANT", [new Variant(new Uint8Array([12, 1]), new Uint8Array([1, 0, 0])), null]],
  ["ARRAY<INT>", [[1, null, 2], [], null]],
  ["ARRAY<ARRAY<STRING>>", [[["a"], [], null], null]],
  ["MAP<STRING, BIGINT>", [new Map([["a", 1n]]), new Map(), new Map([["b", null]]), null]],
  ["VOID", [null, null]],
];

describe("values to Arrow and back", () => {
  it.each(values)("%s", (ddl, given) => expect(roundTrip(ddl, given)).toEqual(given));

  it("structs, also null ones with fields that are not", () => {
    const rows = roundTrip("STRUCT<a: INT NOT NULL, b: STRUCT<c: STRING>>", [{ a: 1, b: { c: "x" } }, null, [2, null]]);
    expect(rows.map((row) => (row as Row | null)?.toObject() ?? null)).toEqual([
      { a: 1, b: { c: "x" } },
      null,
      { a: 2, b: null },
    ]);
  });

  it("what can be changed is the same each time", () => {
    const schema = types.fromDDL("a ARRAY<INT>, m MAP<STRING, INT>, s STRUCT<b: BINARY>");
    const batch = encodeBatch(schema, [[[1]], [new Map([["k", 1]])], [{ b: new Uint8Array([1]) }]], 1);
    const [row] = rowDecoder(schema)(batch);
    (row!.a as number[]).push(2);
    for (const value of ["a", "m", "s"]) expect(row!.get(value)).toBe(row![value]);
    expect(row!.s.b).toBe(row!.s.get(0));
    expect(row!.a).toEqual([1, 2]);
  });

  it("user-defined types, as the type that stores them", () => {
    const type = fromJson(
      '{"type":"struct","fields":[{"name":"v","nullable":true,"metadata":{},"type":{"type":"udt","class":"a.B","pyClass":null,"sqlType":"long"}}]}',
    );
    if (type.kind !== "struct") throw new Error("not a struct");
    const [row] = [encodeBatch(type, [[7n]], 1)].flatMap(rowDecoder(type));
    expect(row?.get(0)).toBe(7n);
  });

  it.each([
    ["INT", 2147483648],
    ["INT", 1.5],
    ["INT", "1"],
    ["BIGINT", 9223372036854775808n],
    ["STRING", 1],
    ["BOOLEAN", 1],
    ["DECIMAL(4,2)", Decimal.parse("100.00")],
    ["DECIMAL(4,2)", Decimal.parse("1.005")],
    ["DATE", "2024-01-01"],
    ["ARRAY<INT>", [1, "x"]],
    ["INT NOT NULL", null],
  ])("%s refuses %s", (ddl, value) => expect(() => roundTrip(ddl, [value])).toThrow(/^Column v/));
});

describe("createDataFrame infers", () => {
  const schemaOf = (rows: unknown[], names?: string[]) => {
    const { schema } = localData(rows, names);
    const type = fromJson(schema);
    return type.kind === "struct" ? types.simpleString(type) : "";
  };
  it.each([
    [
      [
        { a: 1, b: "x" },
        { a: null, c: true },
      ],
      "struct<a:bigint,b:string,c:boolean>",
    ],
    [[[1, "x"]], "struct<_1:bigint,_2:string>"],
    [[1, 2.5], "struct<value:double>"],
    [[[Decimal.parse("1.5"), new Date(0), 1n]], "struct<_1:decimal(38,18),_2:timestamp,_3:bigint>"],
    [
      [
        { a: [], m: new Map([["k", 1]]), s: { x: 1 } },
        { a: ["y"], m: null, s: { y: "z" } },
      ],
      "struct<a:array<string>,m:map<string,bigint>,s:struct<x:bigint,y:string>>",
    ],
  ])("%#", (rows, expected) => expect(schemaOf(rows)).toBe(expected));

  it("takes names for arrays", () =>
    expect(schemaOf([[1, "x"]], ["id", "name"])).toBe("struct<id:bigint,name:string>"));
  it("names the column of values that do not go together", () => {
    expect(() => schemaOf([{ a: 1 }, { a: "x" }])).toThrow("Column a: ");
  });
  it("refuses rows of other lengths", () =>
    expect(() => schemaOf([[1, 2], [3]], ["a", "b"])).toThrow("1 values for 2 columns"));
});

describe("a Row", () => {
  const schema = types.fromDDL("id BIGINT, name STRING, get INT, twice INT, twice INT, s STRUCT<x: INT>");
  const batch = encodeBatch(schema, [[1n], ["a"], [3], [4], [5], [[6]]], 1);
  const row = rowDecoder(schema)(batch)[0]!;

  it("has its fields as properties, by position and by name", () => {
    expect([row.id, row[1], row.get("name"), row.get("get"), row.twice, row[4]]).toEqual([1n, "a", "a", 3, 4, 5]);
    expect(() => row.get("none")).toThrow("No field none among: id, name, get");
  });
  it("can be taken apart, copied and printed", () => {
    const [id, name] = row;
    expect([id, name]).toEqual([1n, "a"]);
    expect(row.toObject()).toEqual({ id: 1n, name: "a", get: 3, twice: 5, s: { x: 6 } });
    expect(JSON.stringify(row)).toBe('{"id":1,"name":"a","get":3,"twice":5,"s":{"x":6}}');
    expect(inspect(row)).toBe("Row(id=1n, name='a', get=3, twice=4, twice=5, s=Row(x=6))");
  });
});
