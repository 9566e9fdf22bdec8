import type { FactRequest } from "../../engine/catalog/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { Driver } from "../driver";
import { unsupported } from "../error/unsupported";
import type { Session } from "../session/session";
import { attributeOf } from "./attribute-of";
import { type Analyze, runProgram } from "./run-program";

/** The plan of a frame that a model or its summary holds; what it depends on is computed. */
export async function modelFrame(
  driver: Driver,
  session: Session,
  { modelId, methods }: FactRequest & { kind: "model_frame" },
  signal: AbortSignal | undefined,
  analyze: Analyze,
): Promise<UnresolvedPlan> {
  const program = attributeOf(session.models, modelId, methods);
  const answer = await runProgram({ analyze, driver, session, operationId: "analysis", signal }, program);
  if (answer.kind === "frame") return answer.plan;
  throw unsupported(`${methods.at(-1)?.name ?? ""} as a frame`);
}
