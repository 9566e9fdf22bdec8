import { compareQueries, type Difference } from "../../../../runtime/profile/comparison";
import type { QueryRun } from "../../../../runtime/protocol/plan-profile";
import { element } from "../../../renderers/dom/element";
import { differenceText } from "../details/difference-text";
import { querySummary } from "../details/query-summary";
import { text } from "../texts/texts";
import { pairTable } from "./pair-table";

/** Two runs of a cell: what has changed, in words; the whole in numbers; operator by operator. @param show an operator of the second run */
export function compareView(before: QueryRun, after: QueryRun, show: (operator: number) => void): HTMLElement {
  const { differences, pairs } = compareQueries(before, after);
  return element(
    "div",
    { class: "compare", role: "region", "aria-label": text("compare"), tabindex: 0 },
    element("h2", {}, text("differences")),
    differences.length > 0
      ? element("ul", { class: "plain" }, ...differences.map((one) => differenceItem(one, show)))
      : element("p", { class: "faint" }, text("noDifferences")),
    element("h2", {}, text("summary")),
    summaryTable(before, after),
    element("h2", {}, text("sideBySide")),
    pairTable(pairs),
  );
}

function differenceItem(difference: Difference, show: (operator: number) => void): HTMLElement {
  const { operator } = difference;
  const [title, ...rest] = differenceText(difference).split(": ");
  const words = [element("b", {}, title!), element("span", {}, rest.join(": "))];
  if (operator === undefined) return element("li", {}, element("div", { class: "advice" }, ...words));
  const button = element("button", { class: "advice" }, ...words);
  button.addEventListener("click", () => show(operator));
  return element("li", {}, button);
}

function summaryTable(before: QueryRun, after: QueryRun): HTMLElement {
  const [left, right] = [querySummary(before), querySummary(after)];
  const names = [...new Set([...left, ...right].map(({ name }) => name))];
  const valueIn = (list: typeof left, name: string) =>
    list.find((detail) => detail.name === name)?.value ?? text("nothing");
  const rows = names.map((name) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      element("td", { class: "number" }, valueIn(left, name)),
      element("td", { class: "number" }, valueIn(right, name)),
    ),
  );
  const heads = [text("summary"), text("before"), text("after")];
  const head = element("tr", {}, ...heads.map((title) => element("th", { scope: "col" }, title)));
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
}
