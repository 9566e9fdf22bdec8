import type { PlanSettings } from "../../engine/physical/index";
import type { Session } from "../session/session";

/** What the physical planner is told of the session. */
export function planSettings({ config }: Session): PlanSettings {
  return {
    timeZone: config.get("spark.sql.session.timeZone"),
    singleTaskMaxBytes: config.number("spark.sparknb.singleTask.maxBytes") ?? Number.MAX_SAFE_INTEGER,
    wideDecimals: false,
  };
}
