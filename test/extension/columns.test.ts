import { Bool, Field, Int32, Int64, List, Map_, Struct, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { describe, expect, test } from "vitest";
import { readColumns } from "../../extension/renderers/values/columns";

const texts = (bytes: Uint8Array, schema?: string) => {
  const { columns, rowCount } = readColumns(bytes, schema);
  return columns.map((column) => Array.from({ length: rowCount }, (_, row) => column.textAt(row)));
};

describe("columns of an Arrow stream", () => {
  test("integers beyond doubles are exact, nulls are told apart", () => {
    const table = new Table({ n: vectorFromArray([9007199254740993n, null, -1n], new Int64()) });
    expect(texts(tableToIPC(table))).toEqual([["9007199254740993", undefined, "-1"]]);
  });

  test("booleans", () => {
    const table = new Table({ b: vectorFromArray([true, false, null, true], new Bool()) });
    expect(texts(tableToIPC(table))).toEqual([["true", "false", undefined, "true"]]);
  });

  test("nested values are JSON", () => {
    const items = new List(new Field("element", new Int32(), true));
    const point = new Struct<{ x: Int32; name: Utf8 }>([
      new Field("x", new Int32(), true),
      new Field("name", new Utf8(), true),
    ]);
    const table = new Table({
      list: vectorFromArray([[1, null], [], null], items),
      struct: vectorFromArray([{ x: 1, name: 'say "hi"' }, { x: null, name: null }, null], point),
    });
    expect(texts(tableToIPC(table))).toEqual([
      ["[1, null]", "[]", undefined],
      ['{"x": 1, "name": "say \\"hi\\""}', '{"x": null, "name": null}', undefined],
    ]);
  });

  test("maps keep their order", () => {
    const entry = new Struct<{ key: Utf8; value: Int32 }>([
      new Field("key", new Utf8(), false),
      new Field("value", new Int32(), true),
    ]);
    const type = new Map_(new Field("entries", entry, false), false);
    const column = vectorFromArray(
      [
        new Map([
          ["b", 2],
          ["a", 1],
        ]) as never,
        null,
      ],
      type,
    );
    expect(texts(tableToIPC(new Table({ m: column })))).toEqual([['{"b": 2, "a": 1}', undefined]]);
  });

  test("Spark's schema names the types", () => {
    const table = new Table({ a: vectorFromArray([1], new Int32()) });
    const field = (type: unknown) =>
      JSON.stringify({ type: "struct", fields: [{ name: "a", type, nullable: true, metadata: {} }] });
    const nested = {
      type: "array",
      containsNull: true,
      elementType: { type: "map", keyType: "string", valueType: "decimal(10,2)" },
    };
    expect(readColumns(tableToIPC(table), field("integer")).columns[0]!.typeName).toBe("int");
    expect(readColumns(tableToIPC(table), field(nested)).columns[0]!.typeName).toBe("array<map<string,decimal(10,2)>>");
    expect(readColumns(tableToIPC(table), "not json").columns[0]!.typeName).toBe("Int32");
  });
});
