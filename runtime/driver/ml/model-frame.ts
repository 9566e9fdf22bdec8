import type { FactRequest } from "../../engine/catalog/index";
import { helperFrames } from "../../engine/ml/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { Driver } from "../driver";
import { unsupported } from "../error/unsupported";
import type { Session } from "../session/session";
import { attributeOf, toArgument } from "./attribute-of";
import { helperId } from "./helper-id";
import { type Analyze, runProgram } from "./run-program";

/** The plan of a frame that a model or its summary holds; what it depends on is computed. */
export async function modelFrame(
  driver: Driver,
  session: Session,
  { modelId, methods }: FactRequest & { kind: "model_frame" },
  signal: AbortSignal | undefined,
  analyze: Analyze,
): Promise<UnresolvedPlan> {
  const caller = { analyze, driver, session, operationId: "analysis", signal };
  if (modelId === helperId) {
    const [method] = methods;
    const frameOf = method && helperFrames[method.name];
    if (!frameOf) throw unsupported(`The ML method ${method?.name ?? ""}`);
    return runProgram(caller, frameOf(method.args.map(toArgument)));
  }
  const program = attributeOf(session.models, modelId, methods);
  const answer = await runProgram(caller, program);
  if (answer.kind === "frame") return answer.plan;
  throw unsupported(`${methods.at(-1)?.name ?? ""} as a frame`);
}
