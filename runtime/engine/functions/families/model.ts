import type { Expression } from "../../../plan/resolved/index";
import { arrayType, doubleType, floatType, stringType, vectorType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { scalar } from "./define";

/**
 * What MLlib's stages do to a row: the first argument, JSON text, names the operation (`worker/ml/operations`), its parameters and its model.
 * They are names of ours, of calls that only plans of stages make.
 */
export const modelFunctions: readonly FunctionRow[] = [
  scalar("ml_vector", "string, any...", vectorType, "spark_ml_vector({*})", { nullable: true }),
  scalar("ml_number", "string, any...", doubleType, "boxed_ml_number({*}).value", { nullable: false }),
  scalar("ml_varchar_list", "string, any...", arrayType(stringType, true), "boxed_ml_varchar_list({*}).value", {
    nullable: true,
  }),
  scalar("ml_double_list", "string, any...", arrayType(doubleType, false), "boxed_ml_double_list({*}).value", {
    nullable: true,
  }),
  scalar(
    "vector_to_array",
    ["any", "any, string"],
    (args) => (precision(args) === "float32" ? arrayType(floatType, false) : arrayType(doubleType, false)),
    ({ args, call }) => {
      const elements = `boxed_ml_double_list('{"operation":"elements"}', ${args[0]}).value`;
      return precision(call.args) === "float32" ? `CAST(${elements} AS FLOAT[])` : elements;
    },
    { nullable: false, print: ([vector]) => `UDF(${vector})` },
  ),
  scalar("array_to_vector", "doubles", vectorType, `spark_ml_vector('{"operation":"fromArray"}', {0})`, {
    nullable: true,
    print: ([array]) => `UDF(${array})`,
  }),
];

const precision = ([, type]: readonly Expression[]) => (type?.kind === "Literal" ? type.value : "float64");
