export { analyze } from "./analyze";
export { bindParameters, parameterStyles } from "./bind-parameters";
export type { AnalysisContext, Parameters } from "./environment";
export { analysisError, contextsOf } from "./error/analysis-error";
export { analyzeInsert, type InsertRequest } from "./insert/analyze-insert";
export { defaultKey } from "./insert/default-value";
export { analyzePartitionSpec, checkPartitionSpec, type PartitionSpec } from "./insert/partition-spec";
export { parseOptions } from "./parse-options";
export { parsedStatement } from "./parse-text";
