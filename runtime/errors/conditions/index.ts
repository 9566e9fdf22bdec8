import { analysisConditions } from "./analysis";
import { catalogConditions } from "./catalog";
import { connectConditions } from "./connect";
import { executionConditions } from "./execution";
import { functionConditions } from "./functions";
import { ioConditions } from "./io";
import { parseConditions } from "./parse";
import type { ConditionRow } from "./row";
import { scriptConditions } from "./script";

/** Every condition of Spark's list that this project raises. */
export const conditions: Readonly<Record<string, ConditionRow>> = {
  ...parseConditions,
  ...analysisConditions,
  ...catalogConditions,
  ...executionConditions,
  ...ioConditions,
  ...connectConditions,
  ...functionConditions,
  ...scriptConditions,
};

/** Whether Spark has such a condition, or conditions below such a name, among those of `conditions`. */
export const isCondition = (name: string): boolean =>
  Object.hasOwn(conditions, name) || Object.keys(conditions).some((condition) => condition.startsWith(`${name}.`));
