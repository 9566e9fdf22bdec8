import { RaisedCondition } from "../../raised-condition";
import { type ScalarFunction, scalarFunction } from "../../scalar-function";
import { reading } from "../bad-sketch";
import { hllBytes, readHll } from "./hll-bytes";
import { hllEstimate } from "./hll-estimate";
import { couponOf, newHll, updateHll } from "./hll-sketch";
import { finished, uniteHll } from "./hll-union";

export const hllFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_hll_of", ["BLOB[]", "INTEGER"], "BLOB", (keys: readonly Uint8Array[], lgK: number) => {
    const sketch = newHll(lgK);
    for (const key of keys) if (key.length) updateHll(sketch, couponOf(key));
    return hllBytes(finished(sketch));
  }),
  scalarFunction(
    "spark_hll_union",
    ["BLOB[]", "BOOLEAN", "VARCHAR"],
    "BLOB",
    (bytes: readonly Uint8Array[], mayDiffer: boolean, name: string) => {
      const sketches = reading("HLL", name, () => bytes.map(readHll));
      const [first] = sketches;
      if (!first) return hllBytes(newHll(12));
      // Two sketches meet in one as wide as the wider, many in one as wide as the first.
      const lgMost = name === "hll_union" ? Math.min(...sketches.map(({ lgK }) => lgK)) : first.lgK;
      let union = newHll(lgMost);
      for (const sketch of sketches) {
        if (!mayDiffer && sketch.lgK !== first.lgK) throw differentSizes(name, first.lgK, sketch.lgK);
        union = uniteHll(union, sketch, lgMost);
      }
      return hllBytes(union);
    },
  ),
  scalarFunction("spark_hll_estimate", ["BLOB"], "BIGINT", (bytes: Uint8Array) =>
    BigInt(Math.round(hllEstimate(reading("HLL", "hll_sketch_estimate", () => readHll(bytes))))),
  ),
];

const differentSizes = (name: string, left: number, right: number) =>
  new RaisedCondition(
    "HLL_UNION_DIFFERENT_LG_K",
    { left: `${left}`, right: `${right}`, function: `\`${name}\`` },
    "SparkRuntimeException",
  );
