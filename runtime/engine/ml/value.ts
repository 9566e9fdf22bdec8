import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { DataType } from "../../types/index";
import type { Answer, Argument } from "./stage";

export const value = (type: DataType, of: unknown): Answer => ({ kind: "value", type, value: of });
/** `model.evaluate(frame)` */
export const summaryOf = (_: unknown, [dataset]: readonly Argument[]): Answer => ({
  kind: "summary",
  dataset: dataset as UnresolvedPlan,
});
export const frame = (plan: UnresolvedPlan): Answer => ({ kind: "frame", plan });
