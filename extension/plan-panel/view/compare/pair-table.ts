import type { Pair } from "../../../../runtime/profile/comparison";
import type { OperatorRun } from "../../../../runtime/protocol/plan-profile";
import { element } from "../../../renderers/dom/element";
import { text } from "../texts/texts";
import { exactCount, timeText } from "../values/format";

/** Operators of two runs in pairs. */
export function pairTable(pairs: readonly Pair[]): HTMLElement {
  const heads = ["operator", "rows", "time", "state"] as const;
  const head = element("tr", {}, ...heads.map((key) => element("th", { scope: "col" }, text(key))));
  return element("table", { class: "pairs" }, element("thead", {}, head), element("tbody", {}, ...pairs.map(pairRow)));
}

function pairRow({ before, after }: Pair): HTMLElement {
  const one = (after ?? before)!;
  const state = before && after ? "" : text(after ? "added" : "removed");
  const numbers = (value: (operator: OperatorRun) => number | undefined, print: (value: number) => string) =>
    element("td", { class: "number" }, change(before && value(before.operator), after && value(after.operator), print));
  return element(
    "tr",
    { class: after ? undefined : "removed" },
    element(
      "th",
      { scope: "row" },
      element("span", { class: "name" }, names(before?.operator.name, after?.operator.name)),
      element("div", { class: "subject" }, one.label),
    ),
    numbers(({ rows }) => rows, exactCount),
    numbers(({ ownMs }) => ownMs, timeText),
    element("td", {}, state),
  );
}

const names = (before: string | undefined, after: string | undefined): string =>
  before && after && before !== after ? text("beforeAndAfter", before, after) : (after ?? before ?? "");

function change(before: number | undefined, after: number | undefined, print: (value: number) => string): string {
  const [left, right] = [before, after].map((value) => (value === undefined ? undefined : print(value)));
  if (left !== undefined && right !== undefined && left !== right) return text("beforeAndAfter", left, right);
  return right ?? left ?? text("nothing");
}
