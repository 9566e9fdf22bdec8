export { formattedText, operatorsOf, operatorTree } from "./explain/index";
export { isSpread, type PlannedQuery, planQuery } from "./plan-query";
export type { PhysicalSettings, PhysicalSettings as PlanSettings } from "./planning";
export { queryText } from "./query-text";
export { planWriteStages } from "./stages/plan-write";
export { isRepeatable } from "./stages/repeatable";
