import { type AnalysisContext, analyze } from "../../engine/analyzer/index";
import { FactNeeded } from "../../engine/catalog/index";
import type { Plan } from "../../plan/resolved/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { Driver } from "../driver";
import { gatherFact } from "../facts/gather-fact";
import { modelFrame } from "../ml/model-frame";
import type { Session } from "../session/session";
import { GatheredFacts } from "./gathered-facts";
import { sessionFacts } from "./session-facts";
import { rememberWritten } from "./written-plan";

/** Runs an analysis, again for each fact it turns out to need. `step` must be deterministic. */
export async function withFacts<T>(
  driver: Driver,
  session: Session,
  signal: AbortSignal | undefined,
  step: (context: AnalysisContext) => T,
): Promise<T> {
  const facts = new GatheredFacts();
  const context: AnalysisContext = {
    session: sessionFacts(session),
    catalog: session.catalog,
    facts,
    temporary: session.temporary,
    models: session.models,
  };
  for (;;) {
    facts.rewind();
    try {
      return step(context);
    } catch (thrown) {
      if (!(thrown instanceof FactNeeded)) throw thrown;
      const { request } = thrown;
      facts.add(
        await (request.kind === "model_frame"
          ? modelFrame(driver, session, request, signal, analyzePlan)
          : gatherFact(driver, session, request, signal)),
      );
    }
  }
}

/** @param viewName the temp view that SQL defines by this plan */
export async function analyzePlan(
  driver: Driver,
  session: Session,
  plan: UnresolvedPlan,
  signal?: AbortSignal,
  viewName?: readonly string[],
): Promise<Plan> {
  const analyzed = await withFacts(driver, session, signal, (context) => analyze(plan, context, viewName));
  rememberWritten(analyzed, plan, sessionFacts(session));
  return analyzed;
}
