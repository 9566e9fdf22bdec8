import { RaisedCondition } from "../../raised-condition";
import { type ScalarFunction, scalarFunction } from "../../scalar-function";
import { BadSketch, reading } from "../bad-sketch";
import { kllBytes, readKll } from "./kll-bytes";
import { type Item, type KllKind, type KllSketch, mergeKll, newKll, updateKll } from "./kll-sketch";
import { kllText } from "./kll-text";
import { quantileOf, rankOf } from "./kll-view";

const kinds: readonly KllKind[] = ["bigint", "float", "double"];

export const kllFunctions: readonly ScalarFunction[] = kinds.flatMap((kind) => {
  const item = kind === "bigint" ? "BIGINT" : "DOUBLE";
  const read = (name: string, bytes: Uint8Array) => reading("KLL", `${name}_${kind}`, () => readKll(bytes, kind));
  const filled = (name: string, bytes: Uint8Array): KllSketch =>
    reading("KLL", `${name}_${kind}`, () => {
      const sketch = readKll(bytes, kind);
      if (sketch.count === 0n) throw new BadSketch();
      return sketch;
    });
  const merged = (name: string, sketches: readonly Uint8Array[], k?: number): Uint8Array => {
    const all = sketches.map((bytes) => read(name, bytes));
    const target = newKll(kind, k ?? all[0]?.k ?? 200);
    for (const sketch of all) mergeKll(target, sketch);
    return kllBytes(target);
  };
  return [
    scalarFunction(
      `spark_kll_of_${kind}`,
      [`${item}[]`, "INTEGER"],
      "BLOB",
      (items: readonly bigint[] | readonly number[], k: number) => {
        const sketch = newKll(kind, k);
        for (const value of items as readonly Item[]) updateKll(sketch, value);
        return kllBytes(sketch);
      },
    ),
    scalarFunction(
      `spark_kll_merge_all_${kind}`,
      ["BLOB[]", "INTEGER"],
      "BLOB",
      (sketches: readonly Uint8Array[], k: number) => merged("kll_merge_agg", sketches, k || undefined),
    ),
    scalarFunction(`spark_kll_merge_${kind}`, ["BLOB", "BLOB"], "BLOB", (left: Uint8Array, right: Uint8Array) => {
      const target = read("kll_sketch_merge", left);
      mergeKll(target, read("kll_sketch_merge", right));
      return kllBytes(target);
    }),
    scalarFunction(
      `spark_kll_count_${kind}`,
      ["BLOB"],
      "BIGINT",
      (bytes: Uint8Array) => read("kll_sketch_get_n", bytes).count,
    ),
    scalarFunction(`spark_kll_text_${kind}`, ["BLOB"], "VARCHAR", (bytes: Uint8Array) =>
      kllText(read("kll_sketch_to_string", bytes)),
    ),
    scalarFunction(`spark_kll_quantile_${kind}`, ["BLOB", "DOUBLE"], item, (bytes: Uint8Array, rank: number) => {
      const name = "kll_sketch_get_quantile";
      if (!(rank >= 0 && rank <= 1))
        throw new RaisedCondition(
          "KLL_SKETCH_INVALID_QUANTILE_RANGE",
          { functionName: `\`${name}_${kind}\`` },
          "SparkRuntimeException",
        );
      return quantileOf(filled(name, bytes), rank);
    }),
    scalarFunction(`spark_kll_rank_${kind}`, ["BLOB", item], "DOUBLE", (bytes: Uint8Array, value: Item) =>
      rankOf(filled("kll_sketch_get_rank", bytes), value),
    ),
  ];
});
