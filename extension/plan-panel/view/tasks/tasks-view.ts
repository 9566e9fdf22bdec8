import type { QueryRun } from "../../../../runtime/protocol/plan-profile";
import { element } from "../../../renderers/dom/element";
import { text } from "../texts/texts";
import { planChanges } from "./plan-changes";
import { stageBars } from "./stage-bars";
import { timeline } from "./timeline";

export function tasksView(query: QueryRun, now: number): HTMLElement {
  return element(
    "div",
    { class: "tasks", role: "region", "aria-label": text("tasks"), tabindex: 0 },
    element("h2", {}, text("stages")),
    stageBars(query),
    element("h2", {}, text("timeline")),
    timeline(query, now),
    element("h2", {}, text("changes")),
    planChanges(query),
  );
}
