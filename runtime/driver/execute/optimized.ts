import { optimize } from "../../engine/optimizer/index";
import { isSpread, type PlanSettings } from "../../engine/physical/index";
import type { Plan } from "../../plan/resolved/index";

/** The plan as it is to be planned physically: for many tasks where its inputs, as far as they are read, are too many for one. */
export function optimized(plan: Plan, settings: PlanSettings): Plan {
  const whole = optimize(plan);
  return isSpread(whole, settings) ? optimize(plan, { isSpread: true }) : whole;
}
