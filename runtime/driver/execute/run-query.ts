import { planQuery } from "../../engine/physical/index";
import type { Plan } from "../../plan/resolved/index";
import { withCache } from "../cache/with-cache";
import type { Driver } from "../driver";
import { withPlace } from "../error/with-place";
import type { JobResult } from "../jobs/job";
import type { Session } from "../session/session";
import { answerWithoutRows, isWithoutRows } from "./answer-without-rows";
import { planSettings } from "./plan-settings";
import { planned } from "./planned";
import { type RunOptions, runPhysical } from "./run-physical";
import { widenOnOverflow } from "./widen-on-overflow";

/** Optimises, plans and runs a resolved plan. After a decimal overflow it runs once more with every step in Spark's full width. */
export async function runQuery(driver: Driver, session: Session, plan: Plan, options: RunOptions): Promise<JobResult> {
  try {
    if (isWithoutRows(plan)) return await answerWithoutRows(session, { analyzed: plan, optimized: plan }, options);
    return await withCache(driver, session, plan, options, async (cached, given) => {
      const settings = planSettings(session);
      const first = await planned(driver, session, cached, settings, given.signal);
      const plans = { analyzed: plan, optimized: first.optimized };
      return widenOnOverflow((wideDecimals) => {
        const { replan, ...physical } = wideDecimals
          ? planQuery(plans.optimized, { ...settings, wideDecimals })
          : first.query;
        return runPhysical(driver, session, physical, { ...given, plans, ...(replan && { replan }) });
      });
    });
  } catch (error) {
    throw withPlace(error, plan);
  }
}
