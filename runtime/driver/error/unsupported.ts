import { SparkError } from "../../errors/index";

/** Something of Spark's that this version does not carry out. */
export const unsupported = (feature: string): SparkError =>
  new SparkError("UNSUPPORTED_FEATURE.SPARKNB", { feature }, "SparkUnsupportedOperationException");
