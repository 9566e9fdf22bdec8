import { SparkError } from "../../../../errors/index";
import type { Expression } from "../../../../plan/resolved/index";
import { binaryType, longType } from "../../../../types/index";
import type { FunctionRow } from "../../row";
import { aggregate, scalar } from "../define";
import { constantOf, isConstant, wrongEntries } from "./constant-argument";
import { gatheredKeys, gatheredSketches } from "./gathered";

/** How many entries is checked when the query runs, in Spark. */
const checkEntries =
  (name: string, index: number) =>
  (args: readonly Expression[]): void => {
    if (!isConstant(args[index]!))
      throw new SparkError("THETA_LG_NOM_ENTRIES_MUST_BE_CONSTANT", { function: `\`${name}\`` });
    const wrong = wrongEntries(name, constantOf(args[index]));
    if (wrong) throw wrong;
  };

const both = (text: string) => `CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN ${text} END`;

export const thetaFunctions: readonly FunctionRow[] = [
  aggregate(
    "theta_sketch_agg",
    "!int|long|float|double|string|binary|ints|longs, !int=12",
    binaryType,
    (w) => `spark_theta_of(${gatheredKeys(w)}, ${w.args[1]})`,
    { nullable: false, check: checkEntries("theta_sketch_agg", 1) },
  ),
  aggregate(
    "theta_union_agg",
    "!binary, !int=12",
    binaryType,
    (w) => `spark_theta_union(${gatheredSketches(w)}, ${w.args[1]}, 'theta_union_agg')`,
    { nullable: false, check: checkEntries("theta_union_agg", 1) },
  ),
  aggregate(
    "theta_intersection_agg",
    "!binary",
    binaryType,
    (w) => `spark_theta_intersection(${gatheredSketches(w)}, 'theta_intersection_agg')`,
    { nullable: false },
  ),
  scalar(
    "theta_union",
    "!binary, !binary, !int=12",
    binaryType,
    both("spark_theta_union([{0}, {1}], {2}, 'theta_union')"),
    {
      check: (args) => {
        if (isConstant(args[2]!)) checkEntries("theta_union", 2)(args);
      },
    },
  ),
  scalar(
    "theta_intersection",
    "!binary, !binary",
    binaryType,
    both("spark_theta_intersection([{0}, {1}], 'theta_intersection')"),
  ),
  scalar("theta_difference", "!binary, !binary", binaryType, "spark_theta_difference({0}, {1})"),
  scalar("theta_sketch_estimate", "!binary", longType, "spark_theta_estimate({0})"),
];
