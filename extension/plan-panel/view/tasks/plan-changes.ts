import type { QueryRun, StagePlan } from "../../../../runtime/protocol/plan-profile";
import { element } from "../../../renderers/dom/element";
import { text } from "../texts/texts";
import { exactCount } from "../values/format";

/** What adaptive execution changed: in sentences, and the stages before and after. */
export function planChanges({ changes, initialStages, stages }: QueryRun): HTMLElement {
  if (changes.length === 0) return element("p", { class: "faint" }, text("noChanges"));
  return element(
    "div",
    {},
    element("ul", { class: "changes" }, ...changes.map((change) => element("li", {}, change))),
    element("div", { class: "beside" }, stageList(text("initial"), initialStages), stageList(text("final"), stages)),
  );
}

function stageList(title: string, stages: readonly StagePlan[]): HTMLElement {
  const tasks = stages.reduce((sum, stage) => sum + stage.tasks, 0);
  const items = stages.map(({ id, name, tasks: count, dependsOn }) =>
    element(
      "li",
      {},
      dependsOn.length > 0
        ? text("stageTasksReading", text("stageOf", id, name), exactCount(count), dependsOn.join(", "))
        : text("stageTasks", text("stageOf", id, name), exactCount(count)),
    ),
  );
  return element(
    "section",
    {},
    element("h3", {}, `${title}: ${text("initialStages", stages.length, tasks)}`),
    element("ol", { class: "plain" }, ...items),
  );
}
