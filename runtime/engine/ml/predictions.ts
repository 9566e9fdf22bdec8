import type { UnresolvedPlan } from "../../plan/unresolved/index";
import { illegalArgument } from "./illegal-argument";
import { type Program, schemaOf } from "./program";
import type { Model, ModelClass } from "./stage";

/** A model's own training data, transformed. */
export function* predictionsOf(transform: ModelClass["transform"], model: Model): Program<UnresolvedPlan> {
  const { dataset } = model;
  if (!dataset) throw illegalArgument("The data that the model was trained on is gone", "SparkException");
  return yield* transformed(transform, model, dataset);
}

export function* transformed(
  transform: ModelClass["transform"],
  model: Model,
  plan: UnresolvedPlan,
): Program<UnresolvedPlan> {
  const schema = yield* schemaOf(plan);
  return transform(model, { plan, schema, rows: () => [] });
}
