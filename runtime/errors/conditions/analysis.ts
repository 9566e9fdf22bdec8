import type { ConditionRow } from "./row";

export const analysisConditions: Readonly<Record<string, ConditionRow>> = {};
