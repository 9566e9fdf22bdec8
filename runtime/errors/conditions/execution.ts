import type { ConditionRow } from "./row";

export const executionConditions: Readonly<Record<string, ConditionRow>> = {};
