import { type Plan, schemaOf } from "../../../plan/resolved/index";
import type { UnresolvedModelFrame, UnresolvedTransform } from "../../../plan/unresolved/index";
import { findModel, findTransformer, type Input, paramsOf, paramValues } from "../../ml/index";
import type { Environment } from "../environment";
import { withFreshIds } from "../fresh-ids";

/** `stage.transform(frame)`: the plan that the stage makes of the frame. */
export function resolveTransform({ child, stage, params }: UnresolvedTransform, env: Environment): Plan {
  const plan = env.resolvePlan(child, env);
  const input: Input = {
    plan: { kind: "Known", plan },
    schema: schemaOf(plan),
    rows: (query) => env.facts.rows({ kind: "rows", plan: env.resolvePlan(query, env) }),
  };
  const set = paramValues(params);
  if ("className" in stage) {
    const transformer = findTransformer(stage.className);
    return env.resolvePlan(transformer.transform(paramsOf(transformer, stage.uid, set), input), env);
  }
  const model = env.models.find(stage.modelId);
  const transformed = findModel(model.className).transform({ ...model, params: model.params.with(set) }, input);
  return env.resolvePlan(transformed, env);
}

export const resolveModelFrame = ({ modelId, methods }: UnresolvedModelFrame, env: Environment): Plan =>
  withFreshIds(
    env.resolvePlan(env.facts.modelFrame({ kind: "model_frame", modelId, methods }), env),
    env.session.newId,
  );
