import { toUnresolvedPlan } from "../../engine/connect/index";
import type { Plan } from "../../plan/resolved/index";
import type { Relation } from "../../protocol/index";
import { catalogAnswer, withAnswer } from "../command/catalog/catalog-answer";
import { effectResult, hasEffect, runEffect } from "../command/catalog/catalog-effect";
import type { Driver } from "../driver";
import { inlineCachedRelations } from "../execute/inline-cached-relations";
import type { Session } from "../session/session";
import { analyzePlan } from "./analyze";

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
  const plan = await resolve(driver, session, relation, signal);
  analyses.put(key, plan);
  return plan;
}

/** The same for an execution, which uses an analysis up. */
export async function takeAnalysis(
  driver: Driver,
  session: Session,
  relation: Relation,
  signal?: AbortSignal,
): Promise<Plan> {
  return session.analyses.take(session.analyses.keyOf(relation)) ?? resolve(driver, session, relation, signal);
}

async function resolve(driver: Driver, session: Session, relation: Relation, signal?: AbortSignal): Promise<Plan> {
  await inlineCachedRelations(relation, session);
  const plan = toUnresolvedPlan(relation);
  const work = { driver, session, operation: { signal } };
  const told = plan.kind === "CatalogCall" && (await catalogAnswer(work, plan));
  if (told) return told;
  if (!hasEffect(plan)) return analyzePlan(driver, session, await withAnswer(work, plan), signal);
  const key = session.analyses.keyOf(relation) ?? "";
  if (!session.doneEffects.has(key)) {
    await runEffect(work, plan);
    session.doneEffects.add(key);
  }
  return analyzePlan(driver, session, effectResult(plan), signal);
}
