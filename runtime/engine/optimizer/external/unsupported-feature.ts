import { SparkError } from "../../../errors/index";

export const unsupportedFeature = (feature: string, parameters: Readonly<Record<string, string>>): SparkError =>
  new SparkError(`UNSUPPORTED_FEATURE.${feature}`, parameters);
