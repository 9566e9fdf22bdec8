import type { QueryRun } from "../../../../runtime/protocol/plan-profile";
import { iconButton, textButton } from "../../../renderers/dom/button";
import { element } from "../../../renderers/dom/element";
import type { Host } from "../link/host";
import type { ShownCell } from "../link/messages";
import type { TextKey } from "../texts/english";
import { text } from "../texts/texts";
import { clock, timeText } from "../values/format";
import { longest, type ViewState } from "./view-state";

const purposes: Readonly<Record<string, TextKey>> = {
  query: "purposeQuery",
  show: "purposeShow",
  write: "purposeWrite",
  observe: "purposeObserve",
  checkpoint: "purposeCheckpoint",
  cache: "purposeCache",
  analysis: "purposeAnalysis",
};

/** Which cell, which of its runs, which query of that run; and what can be done with it. */
export function header(
  shown: ShownCell,
  query: QueryRun | undefined,
  state: ViewState,
  host: Host,
  change: (news: Partial<ViewState>) => void,
): HTMLElement {
  const { profile, isPinned, isFile, runs, isEdited } = shown;
  const pin = iconButton("pin", text(isPinned ? "unpin" : "pin"), () =>
    host.send({ kind: "pin", isPinned: !isPinned }),
  );
  pin.setAttribute("aria-pressed", String(isPinned));
  const running = query?.state === "running" ? query : undefined;
  return element(
    "header",
    {},
    element("h1", {}, shown.title),
    stateText(shown, query),
    ...(runs.length > 1 ? [runChoice(shown, host)] : []),
    ...(runs.length > 1 ? [otherRunChoice(shown, host)] : []),
    ...(profile && profile.queries.length > 1 ? [queryChoice(profile.queries, state, change)] : []),
    ...(isEdited ? [element("span", { class: "faint" }, text("edited"))] : []),
    element("span", { class: "space" }),
    ...(running ? [textButton(text("cancel"), () => host.send({ kind: "cancel", ...idOf(running) }))] : []),
    ...(profile && !isFile ? [iconButton("export", text("save"), () => host.send({ kind: "save" }))] : []),
    ...(isFile || shown.cellIndex === undefined ? [] : [pin]),
  );
}

const idOf = ({ sessionId, operationId }: QueryRun) => ({ sessionId, operationId });

function stateText({ planned, profile }: ShownCell, query: QueryRun | undefined): HTMLElement {
  if (!query) return element("span", { class: "faint" }, !profile && planned !== undefined ? text("planned") : "");
  const time = query.endedAt === undefined ? "" : ` · ${timeText(query.endedAt - query.startedAt)}`;
  return element("span", { class: `state ${query.state}`, role: "status" }, `${text(query.state)}${time}`);
}

function runChoice({ runs, profile }: ShownCell, host: Host): HTMLElement {
  const options = runs.map(({ executionId, startedAt }, index) =>
    element(
      "option",
      { value: executionId, selected: executionId === profile?.executionId },
      text("runAt", index + 1, clock(startedAt)),
    ),
  );
  const select = element("select", { "aria-label": text("run") }, ...options);
  select.addEventListener("change", () => host.send({ kind: "run", executionId: select.value }));
  return select;
}

function otherRunChoice({ runs, profile, compared }: ShownCell, host: Host): HTMLElement {
  const options = runs.flatMap(({ executionId }, index) => {
    if (executionId === profile?.executionId) return [];
    const selected = executionId === compared?.executionId;
    return [element("option", { value: executionId, selected }, text("otherRun", index + 1))];
  });
  const none = element("option", { value: "", selected: !compared }, text("compareNothing"));
  const select = element("select", { "aria-label": text("compareWith") }, none, ...options);
  select.addEventListener("change", () =>
    host.send({ kind: "compare", ...(select.value !== "" && { executionId: select.value }) }),
  );
  return element("label", { class: "faint" }, text("compareWith"), " ", select);
}

function queryChoice(
  queries: readonly QueryRun[],
  state: ViewState,
  change: (news: Partial<ViewState>) => void,
): HTMLElement {
  const chosen = state.query ?? longest(queries);
  const options = queries.map(({ purpose, startedAt, endedAt = Date.now() }, index) => {
    const name = purposes[purpose] ? text(purposes[purpose]) : purpose;
    const label = text("queryOf", index + 1, name, timeText(endedAt - startedAt));
    return element("option", { value: index, selected: index === chosen }, label);
  });
  const select = element("select", { "aria-label": text("query") }, ...options);
  select.addEventListener("change", () => change({ query: Number(select.value), selected: undefined }));
  return select;
}
