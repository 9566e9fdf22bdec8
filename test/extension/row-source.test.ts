import { Int32, Table, tableToIPC, vectorFromArray } from "apache-arrow";
import { expect, test } from "vitest";
import { RowSource } from "../../extension/renderers/grid/row-source";
import type { ExtensionLink } from "../../extension/renderers/link/extension-link";
import { readColumns } from "../../extension/renderers/values/columns";

const numbers = (first: number, count: number) =>
  tableToIPC(
    new Table({
      n: vectorFromArray(
        Array.from({ length: count }, (_, index) => first + index),
        new Int32(),
      ),
    }),
  );

/** A frame of many rows whose pages come when the test says so. */
function slowFrame() {
  const asked: { readonly offset: number; readonly answer: (isKept?: boolean) => Promise<void> }[] = [];
  const ask = (_: string, { offset = 0, rows = 0 }: { offset?: number; rows?: number }) => {
    let settle: (result: unknown) => void;
    const result = new Promise((resolve) => {
      settle = resolve;
    });
    const arrow = Buffer.from(numbers(offset, rows)).toString("base64");
    const answer = async (isKept = false) => {
      settle({ kind: "ok", answer: { arrow, isKept } });
      await new Promise(setImmediate);
    };
    asked.push({ offset, answer });
    return { result, cancel: () => settle({ kind: "cancelled" }) };
  };
  const link = { isThere: true, ask } as unknown as ExtensionLink;
  const source = new RowSource(readColumns(numbers(0, 100)), true, undefined, "frame", link, () => undefined);
  source.count = 10_000;
  return { source, asked };
}

const value = (source: RowSource, row: number) => {
  const place = source.at(row);
  return place && place.columns[0]!.textAt(place.index);
};

test("rows that are copied while they are on their way are asked for once, and come although others are scrolled to", async () => {
  const { source, asked } = slowFrame();
  source.want(400, 410);
  const copied = source.load(400, 401);
  source.want(2_000, 2_010);
  expect(asked.map(({ offset }) => offset)).toEqual([400, 2_000]);
  await asked[0]!.answer();
  expect(await copied).toBe(true);
  expect([value(source, 400), value(source, 401)]).toEqual(["400", "401"]);
});

test("rows that nobody waits for are given up when others are scrolled to", async () => {
  const { source, asked } = slowFrame();
  source.want(400, 410);
  source.want(2_000, 2_010);
  await asked[0]!.answer();
  expect(value(source, 400)).toBeUndefined();
});

test("rows over two pages are all there, although kept ones make the first void", async () => {
  const { source, asked } = slowFrame();
  const loaded = source.load(399, 400);
  await asked[0]!.answer();
  await asked[1]!.answer(true);
  expect(asked.map(({ offset }) => offset)).toEqual([200, 400, 200]);
  await asked[2]!.answer(true);
  expect(await loaded).toBe(true);
  expect([value(source, 399), value(source, 400)]).toEqual(["399", "400"]);
});
