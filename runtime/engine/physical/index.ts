export { planQuery, queryText } from "./plan-query";
export type { PhysicalSettings, PhysicalSettings as PlanSettings } from "./planning";
