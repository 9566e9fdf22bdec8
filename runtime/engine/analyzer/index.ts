export { analyze } from "./analyze";
export type { AnalysisContext } from "./environment";
export { analysisError, contextsOf } from "./error/analysis-error";
export { parseOptions } from "./parse-options";
