import { RaisedCondition } from "../../raised-condition";
import { type ScalarFunction, scalarFunction } from "../../scalar-function";
import { itemsBytes, readItems } from "./items-bytes";
import { ItemsSketch, lgTableFor } from "./items-sketch";
import type { ItemKind } from "./java-hash";

/** Spark writes the number of nulls behind the sketch. */
function withNulls(sketch: ItemsSketch, nulls: bigint): Uint8Array {
  const bytes = itemsBytes(sketch);
  const all = new Uint8Array(bytes.length + 8);
  all.set(bytes);
  new DataView(all.buffer).setBigInt64(bytes.length, nulls);
  return all;
}

const nullsOf = (bytes: Uint8Array): bigint =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getBigInt64(bytes.length - 8);

const mostItems = 1000000;

export const frequentFunctions: readonly ScalarFunction[] = [
  scalarFunction(
    "spark_items_of",
    ["VARCHAR[]", "BIGINT", "VARCHAR", "INTEGER"],
    "BLOB",
    (items: readonly string[], nulls: bigint, kind: ItemKind, maxItems: number) => {
      const sketch = new ItemsSketch(kind, lgTableFor(maxItems));
      for (const item of items) sketch.add(item);
      return withNulls(sketch, nulls);
    },
  ),
  // Without a size of its own the union takes all that may be; its sketches must share one.
  scalarFunction(
    "spark_items_union",
    ["BLOB[]", "BIGINT[]", "VARCHAR", "INTEGER"],
    "BLOB",
    (sketches: readonly Uint8Array[], sizes: readonly bigint[], kind: ItemKind, maxItems: number) => {
      const other = maxItems < 0 ? sizes.find((size) => size !== sizes[0]) : undefined;
      if (other !== undefined)
        throw new RaisedCondition(
          "APPROX_TOP_K_SKETCH_SIZE_NOT_MATCH",
          { size1: `${sizes[0]}`, size2: `${other}` },
          "SparkRuntimeException",
        );
      const union = new ItemsSketch(kind, lgTableFor(maxItems < 0 ? mostItems : maxItems));
      for (const bytes of sketches) union.merge(readItems(bytes, kind));
      return withNulls(
        union,
        sketches.reduce((sum, bytes) => sum + nullsOf(bytes), 0n),
      );
    },
  ),
  scalarFunction("spark_items_frequent", ["BLOB", "VARCHAR"], "VARCHAR[]", (bytes: Uint8Array, kind: ItemKind) =>
    readItems(bytes, kind)
      .frequent()
      .map(({ item }) => item),
  ),
  scalarFunction("spark_items_counts", ["BLOB", "VARCHAR"], "BIGINT[]", (bytes: Uint8Array, kind: ItemKind) =>
    readItems(bytes, kind)
      .frequent()
      .map(({ count }) => BigInt(count)),
  ),
  scalarFunction("spark_items_nulls", ["BLOB"], "BIGINT", nullsOf),
];
