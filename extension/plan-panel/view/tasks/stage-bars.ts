import type { QueryRun, StageRun } from "../../../../runtime/protocol/plan-profile";
import { element } from "../../../renderers/dom/element";
import { text } from "../texts/texts";
import { byteText, exactCount, timeText } from "../values/format";

const stateTexts = { done: "done", running: "stageRunning", waiting: "waiting" } as const;

/** How far each stage is. */
export function stageBars({ stages, state: queryState }: QueryRun): HTMLElement {
  const rows = stages.map((stage) => {
    const { id, name, tasks, completedTasks, rows: count, cpuMs, bytesWritten = 0, inputBytesRead } = stage;
    const bar = element("progress", {
      max: Math.max(tasks, 1),
      value: completedTasks,
      "aria-label": text("stageBar", id, completedTasks, tasks),
    });
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, name === "" ? String(id) : text("stageOf", id, name)),
      element("td", {}, stateText(stage, queryState)),
      element("td", {}, bar),
      element("td", { class: "number" }, `${completedTasks} / ${tasks}`),
      element("td", { class: "number" }, count === undefined ? text("nothing") : exactCount(count)),
      element("td", { class: "number" }, byteText(Math.max(inputBytesRead, bytesWritten))),
      element("td", { class: "number" }, cpuMs === undefined ? text("nothing") : timeText(cpuMs)),
    );
  });
  const heads = ["stage", "state", "tasks", "completed", "rows", "bytes", "cpuTime"] as const;
  const head = element("tr", {}, ...heads.map((key) => element("th", { scope: "col" }, text(key))));
  return element("table", { class: "stages" }, element("thead", {}, head), element("tbody", {}, ...rows));
}

function stateText({ state, failedAttempts }: StageRun, queryState: QueryRun["state"]): string {
  const isFailed = queryState === "failed" && failedAttempts > 0 && state !== "done";
  const told = text(isFailed ? "failed" : stateTexts[state]);
  return failedAttempts > 0 ? text("attemptsFailed", told, failedAttempts) : told;
}
