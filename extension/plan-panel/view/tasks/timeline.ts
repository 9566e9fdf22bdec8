import type { AttemptRun, QueryRun } from "../../../../runtime/protocol/plan-profile";
import { element } from "../../../renderers/dom/element";
import { text } from "../texts/texts";
import { timeText } from "../values/format";

interface Bar {
  readonly stageId: number;
  readonly attempt: AttemptRun;
  readonly lane: number;
}

/** What a bar says beside its stage, as its colour is not enough. */
const marks: Readonly<Record<string, (stage: number) => string>> = {
  running: (stage) => `${stage} …`,
  failed: (stage) => `✕ ${stage}`,
  lost: (stage) => `✕ ${stage}`,
};

/** When each task ran, on which worker. */
export function timeline(query: QueryRun, now: number): HTMLElement {
  const attempts = query.stages.flatMap(({ id, attempts: own }) => own.map((attempt) => ({ stageId: id, attempt })));
  const start = Math.min(query.startedAt, ...attempts.map(({ attempt }) => attempt.startedAt));
  const end = Math.max(start + 1, ...attempts.map(({ attempt }) => attempt.endedAt ?? now));
  const workers = [...new Set(attempts.map(({ attempt }) => attempt.workerId))].sort((a, b) => a - b);
  const rows = workers.map((worker) => {
    const bars = inLanes(
      attempts.filter(({ attempt }) => attempt.workerId === worker),
      now,
    );
    const lane = element("div", { class: "lanes", role: "list", "aria-label": text("workerName", worker) });
    lane.style.height = `${(Math.max(0, ...bars.map((bar) => bar.lane)) + 1) * 18}px`;
    lane.append(...bars.map((bar) => taskBar(bar, start, end - start, now)));
    return element(
      "div",
      { class: "worker" },
      element("span", { class: "worker-name" }, text("workerName", worker)),
      lane,
    );
  });
  const scale = element(
    "div",
    { class: "scale" },
    element("span", {}, timeText(0)),
    element("span", {}, timeText(end - start)),
  );
  return element("div", { class: "timeline" }, ...rows, scale);
}

function taskBar({ stageId, attempt, lane }: Bar, start: number, length: number, now: number): HTMLElement {
  const { task, outcome, startedAt, endedAt = now } = attempt;
  const label = text("taskLabel", stageId, task, outcome, timeText(endedAt - startedAt));
  const bar = element(
    "div",
    { role: "listitem", class: `task ${outcome}`, title: label, "aria-label": label },
    marks[outcome]?.(stageId) ?? String(stageId),
  );
  bar.style.left = `${((startedAt - start) / length) * 100}%`;
  bar.style.width = `max(3px, ${((endedAt - startedAt) / length) * 100}%)`;
  bar.style.top = `${lane * 18}px`;
  return bar;
}

/** Tasks that run at the same time lie below each other. */
function inLanes(tasks: readonly Omit<Bar, "lane">[], now: number): readonly Bar[] {
  const ends: number[] = [];
  return tasks
    .toSorted((a, b) => a.attempt.startedAt - b.attempt.startedAt)
    .map((task) => {
      const free = ends.findIndex((end) => end <= task.attempt.startedAt);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = task.attempt.endedAt ?? now;
      return { ...task, lane };
    });
}
