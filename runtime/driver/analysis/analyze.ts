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
import { lastingOfCatalog, lastingOfSession, noneLasting, Witness } from "./witness";
import { rememberWritten } from "./written-plan";

/** Runs an analysis, again for each fact it turns out to need. `step` must be deterministic. */
export async function withFacts<T>(
  driver: Driver,
  session: Session,
  signal: AbortSignal | undefined,
  step: (context: AnalysisContext) => T,
): Promise<T> {
  return (await witnessed(driver, session, signal, step)).value;
}

async function witnessed<T>(
  driver: Driver,
  session: Session,
  signal: AbortSignal | undefined,
  step: (context: AnalysisContext) => T,
): Promise<{ readonly value: T; readonly isLasting: boolean }> {
  const facts = new GatheredFacts();
  const witness = new Witness();
  const context: AnalysisContext = {
    session: witness.of(sessionFacts(session), lastingOfSession),
    catalog: witness.of(session.catalog, lastingOfCatalog),
    facts: witness.of(facts, noneLasting),
    temporary: session.temporary,
    models: witness.of(session.models, noneLasting),
  };
  for (;;) {
    facts.rewind();
    try {
      return { value: step(context), isLasting: !witness.hasSeenOther };
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
  return (await analysisOf(driver, session, plan, signal, viewName)).plan;
}

export interface Analysis {
  readonly plan: Plan;
  /** It is right for as long as the session runs no command: it has seen no file, no table, no clock. */
  readonly isLasting: boolean;
}

/** As `analyzePlan`. */
export async function analysisOf(
  driver: Driver,
  session: Session,
  plan: UnresolvedPlan,
  signal?: AbortSignal,
  viewName?: readonly string[],
): Promise<Analysis> {
  const step = (context: AnalysisContext) => analyze(plan, context, viewName);
  const { value: analyzed, isLasting } = await witnessed(driver, session, signal, step);
  rememberWritten(analyzed, plan, sessionFacts(session));
  return { plan: analyzed, isLasting };
}
