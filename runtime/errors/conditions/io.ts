import type { ConditionRow } from "./row";

export const ioConditions: Readonly<Record<string, ConditionRow>> = {};
