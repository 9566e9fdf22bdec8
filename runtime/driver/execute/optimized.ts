import { optimize } from "../../engine/optimizer/index";
import { isSpread, type PlanSettings } from "../../engine/physical/index";
import type { Plan } from "../../plan/resolved/index";
import type { Driver } from "../driver";
import { withStatistics } from "../facts/file-statistics";
import type { Session } from "../session/session";

/** The plan as it is to be planned physically: for many tasks where its inputs, as far as they are read, are too many for one. */
export async function optimized(
  driver: Driver,
  session: Session,
  plan: Plan,
  settings: PlanSettings,
  signal?: AbortSignal,
): Promise<Plan> {
  const whole = optimize(plan, settings);
  if (!isSpread(whole, settings)) return whole;
  return optimize(await withStatistics(driver, session, plan, signal), { ...settings, isSpread: true });
}
