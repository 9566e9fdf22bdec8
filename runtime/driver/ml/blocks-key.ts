import { isRepeatable, type PlanSettings } from "../../engine/physical/index";
import { canonicalText, type FileScan, type Plan, plansIn } from "../../plan/resolved/index";

/** Equal for plans that give the same rows now; undefined where that cannot be told. */
export function blocksKey(plan: Plan, settings: PlanSettings): string | undefined {
  if (!isRepeatable(plan)) return undefined;
  const nodes = [...plansIn(plan)];
  const scans = nodes.filter((node): node is FileScan => node.kind === "FileScan");
  const times = scans.flatMap(({ relation }) => relation.files.map(({ modifiedMs }) => modifiedMs));
  if (times.includes(0)) return undefined;
  return JSON.stringify([canonicalText(plan), times, settings]);
}
