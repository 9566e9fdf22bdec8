export { findEstimator, findEvaluator, findModel, findTransformer, fullName, paramsOf } from "./find-class";
export { illegalArgument } from "./illegal-argument";
export * from "./linear-algebra-value";
export { metadataText, parseMetadata, type StageMetadata } from "./metadata";
export { paramValue, paramValues } from "./param-values";
export { Params, type ParamValue, type ParamValues } from "./params";
export type { Blocks, Derived, Program, Step } from "./program";
export * from "./stage";
export { dataFrame } from "./stored-data";
