import { SparkError } from "../../../../errors/index";
import type { Expression } from "../../../../plan/resolved/index";
import { binaryType } from "../../../../types/index";
import type { FunctionRow } from "../../row";
import { isIntegral } from "../../type-sets";
import { shown } from "../coerce";
import { aggregate } from "../define";
import { constantOf, isConstant, nonFoldable } from "./constant-argument";
import { gathered, keySql } from "./gathered";

const name = "count_min_sketch";

function check(args: readonly Expression[]): void {
  const labels = ["eps", "confidence", "seed"];
  for (const [i, label] of labels.entries()) {
    if (!isConstant(args[i + 1]!)) throw nonFoldable(name, args, i + 1, label);
  }
  const range = (label: string, index: number, holds: (value: number) => boolean, valueRange: string) => {
    const value = Number(constantOf(args[index]));
    if (holds(value)) return;
    throw new SparkError("DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", {
      sqlExpr: shown(name, args),
      exprName: label,
      valueRange,
      currentValue: `${value}`,
    });
  };
  range("eps", 1, (value) => value > 0, "(0.0, positive infinity)");
  range("confidence", 2, (value) => value > 0 && value < 1, "(0.0, 1.0)");
}

export const countMinFunctions: readonly FunctionRow[] = [
  aggregate(
    name,
    ["!integral|string|binary, !double, !double, !int|long"],
    binaryType,
    (w) => {
      const [value] = w.args as [string];
      const isWhole = isIntegral(w.types[0]!);
      const [sql, type] = isWhole ? [`CAST(${value} AS BIGINT)`, "BIGINT"] : [keySql(value, w.types[0]!), "BLOB"];
      const list = gathered(w, sql, type, `${value} IS NOT NULL`);
      const [epsilon, confidence, seed] = w.args.slice(1);
      return `spark_count_min_of_${isWhole ? "longs" : "bytes"}(${list}, ${epsilon}, ${confidence}, CAST(${seed} AS BIGINT))`;
    },
    { nullable: false, check },
  ),
];
