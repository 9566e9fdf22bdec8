import { SparkError } from "../../errors/index";
import type { ParamValues } from "./params";
import { Params } from "./params";
import { estimators, evaluators, models, transformers, wrappers } from "./registry";
import type { EstimatorClass, EvaluatorClass, ModelClass, TransformerClass } from "./stage";

const prefix = "org.apache.spark.ml.";

const finder =
  <Class>(classes: Readonly<Record<string, Class>>) =>
  (className: string): Class => {
    const found = classes[className.replace(prefix, "")];
    if (found) return found;
    throw new SparkError(
      "CONNECT_ML.UNSUPPORTED_EXCEPTION",
      { message: `Unsupported ML operator, found ${className}` },
      "SparkException",
    );
  };

/** By Spark's class name, whole or without its package. @throws CONNECT_ML.UNSUPPORTED_EXCEPTION */
export const findTransformer: (className: string) => TransformerClass = finder({ ...transformers, ...wrappers });
export const findEstimator: (className: string) => EstimatorClass = finder(estimators);
export const findModel: (className: string) => ModelClass = finder(models);
export const findEvaluator: (className: string) => EvaluatorClass = finder(evaluators);

/** Parameters of a stage of a class, checked as Spark checks them when they are set. */
export function paramsOf(
  { defaults, check }: { readonly defaults: ParamValues; readonly check?: (params: Params) => void },
  uid: string,
  set: ParamValues,
): Params {
  const params = new Params(uid, set, defaults);
  check?.(params);
  return params;
}

export const fullName = (className: string): string => `${prefix}${className.replace(prefix, "")}`;
