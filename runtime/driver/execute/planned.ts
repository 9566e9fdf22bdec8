import { isSpread, type PlannedQuery, type PlanSettings, planQuery } from "../../engine/physical/index";
import type { Plan } from "../../plan/resolved/index";
import type { Driver } from "../driver";
import type { Session } from "../session/session";
import { optimized } from "./optimized";

export interface Planned {
  readonly optimized: Plan;
  readonly query: PlannedQuery;
}

const known = new WeakMap<Plan, Planned & { readonly settings: string }>();

/** A plan optimised and planned physically. One that runs again, under the same settings and as one task, which no file's statistics decide, is not planned again. */
export async function planned(
  driver: Driver,
  session: Session,
  plan: Plan,
  settings: PlanSettings,
  signal?: AbortSignal,
): Promise<Planned> {
  const key = JSON.stringify(settings);
  const before = known.get(plan);
  if (before?.settings === key) return before;
  const whole = await optimized(driver, session, plan, settings, signal);
  const made = { optimized: whole, query: planQuery(whole, settings), settings: key };
  if (!isSpread(whole, settings)) known.set(plan, made);
  return made;
}
