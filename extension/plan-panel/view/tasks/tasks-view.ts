import type { MissingFact, QueryRun } from "../../../../runtime/protocol/plan-profile";
import { element } from "../../../renderers/dom/element";
import { missingFacts } from "../details/missing-facts";
import { text } from "../texts/texts";
import { planChanges } from "./plan-changes";
import { stageBars } from "./stage-bars";
import { timeline } from "./timeline";

export function tasksView(query: QueryRun, now: number): HTMLElement {
  const isTold = (fact: MissingFact) => !query.missing.includes(fact);
  return element(
    "div",
    { class: "tasks", role: "region", "aria-label": text("tasks"), tabindex: 0 },
    element("h2", {}, text("stages")),
    stageBars(query),
    ...(isTold("attempts") ? [element("h2", {}, text("timeline")), timeline(query, now)] : []),
    ...(isTold("changes") ? [element("h2", {}, text("changes")), planChanges(query)] : []),
    ...missingFacts(query),
  );
}
