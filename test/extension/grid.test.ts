import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ColumnLayout } from "../../extension/renderers/grid/column-layout";
import { type CopiedRows, copyFormats, valuesOnly } from "../../extension/renderers/grid/copy-format";
import { operatorsFor, valueCount } from "../../extension/renderers/grid/filter-operators";
import { moves } from "../../extension/renderers/grid/moves";
import { RowScroll } from "../../extension/renderers/grid/row-scroll";
import { Selection } from "../../extension/renderers/grid/selection";

describe("scroll bar and rows", () => {
  it("few rows: a pixel is a pixel", () => {
    const scroll = new RowScroll(1000, 24, 240);
    expect(scroll.height).toBe(24_000);
    expect(scroll.topAt(48)).toBe(2);
    expect(scroll.visible(2)).toEqual({ first: 2, last: 11 });
  });

  it("more rows than pixels: every row can be at the top, the last at the bottom", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400_000, max: 2_000_000_000 }),
        fc.integer({ min: 48, max: 900 }),
        (rows, height) => {
          const scroll = new RowScroll(rows, 24, height);
          expect(scroll.height).toBe(8_000_000);
          expect(scroll.topAt(scroll.height - height)).toBeCloseTo(scroll.lastTop, 3);
          const row = Math.floor(rows / 3);
          expect(scroll.topAt(scroll.scrollTopOf(row))).toBeCloseTo(row, 3);
          expect(scroll.visible(scroll.lastTop).last).toBe(rows - 1);
        },
      ),
    );
  });

  it("reveals a row by the shortest way", () => {
    const scroll = new RowScroll(1000, 24, 240);
    expect(scroll.reveal(5, 2)).toBe(2);
    expect(scroll.reveal(1, 2)).toBe(1);
    expect(scroll.reveal(12, 2)).toBe(3);
    expect(scroll.reveal(999, 0)).toBe(990);
  });

  it("no rows", () => {
    expect(new RowScroll(0, 24, 240).visible(0)).toEqual({ first: 0, last: -1 });
  });
});

it("columns in view, and after one has become wider", () => {
  const layout = new ColumnLayout([100, 50, 200, 80]);
  expect(layout.visible(0, 120)).toEqual({ first: 0, last: 1 });
  expect(layout.visible(160, 300)).toEqual({ first: 2, last: 2 });
  layout.resize(0, 300);
  expect(layout.visible(160, 320)).toEqual({ first: 0, last: 1 });
  expect(layout.width).toBe(630);
});

describe("selection", () => {
  const size = { rows: 100, columns: 4, pageRows: 10 };
  const selection = () =>
    new Selection(
      () => size.rows,
      () => size.columns,
    );

  it("a rectangle between where it began and where it is, inside the grid", () => {
    const one = selection();
    one.moveTo({ row: 5, column: 2 });
    one.moveTo({ row: 500, column: 1 }, true);
    expect(one.range).toEqual({ firstRow: 5, lastRow: 99, firstColumn: 1, lastColumn: 2 });
    expect([one.has(5, 1), one.has(5, 3)]).toEqual([true, false]);
  });

  it("row numbers and headers stand for rows and columns", () => {
    const one = selection();
    one.moveTo({ row: 5, column: 2 });
    one.selectRow();
    expect(one.range).toEqual({ firstRow: 5, lastRow: 5, firstColumn: 0, lastColumn: 3 });
    one.moveTo({ row: -1, column: 2 });
    expect(one.range).toEqual({ firstRow: 0, lastRow: 99, firstColumn: 2, lastColumn: 2 });
  });

  it("keys", () => {
    const at = { row: 50, column: 1 };
    expect(moves.PageDown!(at, size)).toEqual({ row: 60, column: 1 });
    expect(moves["Control+End"]!(at, size)).toEqual({ row: 99, column: 3 });
    expect(moves.PageUp!({ row: 3, column: 1 }, size)).toEqual({ row: 0, column: 1 });
    expect(moves.ArrowUp!({ row: 0, column: 1 }, size)).toEqual({ row: -1, column: 1 });
  });
});

describe("copies", () => {
  const copied: CopiedRows = {
    names: ["id", "te,xt|"],
    rows: [
      [
        { text: "1", json: "1" },
        { text: 'a "b"\t|', json: '"a \\"b\\"\\t|"' },
      ],
      [
        { text: "2", json: "2" },
        { text: undefined, json: "null" },
      ],
    ],
  };

  it("values alone, for a spreadsheet", () => {
    expect(valuesOnly(copied)).toBe('1\t"a ""b""\t|"\n2\t');
  });

  it("TSV, CSV, JSON, Markdown", () => {
    expect(copyFormats.TSV(copied)).toBe('id\tte,xt|\n1\t"a ""b""\t|"\n2\t');
    expect(copyFormats.CSV(copied)).toBe('id,"te,xt|"\n1,"a ""b""\t|"\n2,');
    expect(JSON.parse(copyFormats.JSON(copied))).toEqual([
      { id: 1, "te,xt|": 'a "b"\t|' },
      { id: 2, "te,xt|": null },
    ]);
    expect(copyFormats.Markdown(copied)).toBe('| id | te,xt\\| |\n| --- | --- |\n| 1 | a "b"\t\\| |\n| 2 | null |');
  });
});

it("conditions fit the column's type, and say how many values they take", () => {
  expect(operatorsFor("string")[0]).toBe("contains");
  expect(operatorsFor("decimal(10,2)")).toContain("between");
  expect(operatorsFor("boolean")).toEqual(["isTrue", "isFalse", "isNull", "isNotNull"]);
  expect(operatorsFor("array<int>")).toEqual(["isNull", "isNotNull"]);
  expect(["between", "less", "isNull"].map((operator) => valueCount(operator as "between"))).toEqual([2, 1, 0]);
});
