import type { ConditionRow } from "./row";

export const parseConditions: Readonly<Record<string, ConditionRow>> = {};
