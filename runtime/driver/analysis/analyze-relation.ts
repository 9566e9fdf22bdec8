import { toUnresolvedPlan } from "../../engine/connect/index";
import type { Plan } from "../../plan/resolved/index";
import type { Relation } from "../../protocol/index";
import { catalogAnswer, withAnswer } from "../command/catalog/catalog-answer";
import { effectResult, hasEffect, runEffect } from "../command/catalog/catalog-effect";
import type { Driver } from "../driver";
import { inlineCachedRelations } from "../execute/inline-cached-relations";
import type { Session } from "../session/session";
import { type Analysis, analysisOf } from "./analyze";

/** The analysis of a relation message, kept for the execution that is likely to follow. */
export async function analyzeRelation(
  driver: Driver,
  session: Session,
  relation: Relation,
  signal?: AbortSignal,
): Promise<Plan> {
  const { analyses } = session;
  const key = analyses.keyOf(relation);
  const known = analyses.find(key);
  if (known) return known;
  const analysis = await resolve(driver, session, relation, signal);
  analyses.put(key, analysis);
  return analysis.plan;
}

/** The same for an execution, which uses an analysis up that does not last. */
export async function takeAnalysis(
  driver: Driver,
  session: Session,
  relation: Relation,
  signal?: AbortSignal,
): Promise<Plan> {
  const { analyses } = session;
  const key = analyses.keyOf(relation);
  const known = analyses.take(key);
  if (known) return known;
  const analysis = await resolve(driver, session, relation, signal);
  if (analysis.isLasting) analyses.put(key, analysis);
  return analysis.plan;
}

async function resolve(driver: Driver, session: Session, relation: Relation, signal?: AbortSignal): Promise<Analysis> {
  await inlineCachedRelations(relation, session);
  const plan = toUnresolvedPlan(relation);
  const work = { driver, session, operation: { signal } };
  const told = plan.kind === "CatalogCall" && (await catalogAnswer(work, plan));
  if (told) return { plan: told, isLasting: false };
  if (!hasEffect(plan)) {
    const answered = await withAnswer(work, plan);
    const analysis = await analysisOf(driver, session, answered, signal);
    return answered === plan ? analysis : { ...analysis, isLasting: false };
  }
  const key = session.analyses.keyOf(relation);
  const sent = `${key?.hash}/${key?.planId}`;
  if (!session.doneEffects.has(sent)) {
    await runEffect(work, plan);
    session.doneEffects.add(sent);
  }
  return { ...(await analysisOf(driver, session, effectResult(plan), signal)), isLasting: false };
}
