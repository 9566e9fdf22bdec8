import { SparkError } from "../../../../errors/index";
import type { Expression } from "../../../../plan/resolved/index";
import { binaryType, longType } from "../../../../types/index";
import type { FunctionRow } from "../../row";
import { quoteText } from "../../sql/text";
import { aggregate, scalar } from "../define";
import { constantOf, isConstant } from "./constant-argument";
import { gatheredKeys, gatheredSketches } from "./gathered";

const [leastK, mostK] = [4, 21];

function checkK(args: readonly Expression[]): void {
  const name = { function: "`hll_sketch_agg`" };
  if (!isConstant(args[1]!)) throw new SparkError("HLL_K_MUST_BE_CONSTANT", name);
  const value = Number(constantOf(args[1]));
  if (value < leastK || value > mostK)
    throw new SparkError("HLL_INVALID_LG_K", { ...name, min: `${leastK}`, max: `${mostK}`, value: `${value}` });
}

export const hllFunctions: readonly FunctionRow[] = [
  aggregate(
    "hll_sketch_agg",
    "!int|long|string|binary, !int=12",
    binaryType,
    (w) => `spark_hll_of(${gatheredKeys(w)}, ${w.args[1]})`,
    { nullable: false, check: checkK },
  ),
  aggregate(
    "hll_union_agg",
    "!binary, !boolean=false",
    binaryType,
    (w) => `spark_hll_union(${gatheredSketches(w)}, ${w.args[1]}, ${quoteText("hll_union_agg")})`,
    { nullable: false },
  ),
  scalar(
    "hll_union",
    "!binary, !binary, !boolean=false",
    binaryType,
    ({ args: [left, right, mayDiffer] }) =>
      `CASE WHEN ${left} IS NOT NULL AND ${right} IS NOT NULL THEN spark_hll_union([${left}, ${right}], ${mayDiffer}, 'hll_union') END`,
  ),
  scalar("hll_sketch_estimate", "!binary", longType, "spark_hll_estimate({0})"),
];
