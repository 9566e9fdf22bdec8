import type { ConditionRow } from "./row";

export const connectConditions: Readonly<Record<string, ConditionRow>> = {};
