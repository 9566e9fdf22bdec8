import type { Advice } from "../../../../runtime/profile/advice";
import { element } from "../../../renderers/dom/element";
import type { TextKey } from "../texts/english";
import { text } from "../texts/texts";
import { valueText } from "../values/value-text";

/** What could be better: each leads to the operator that says so. */
export function adviceList(advice: readonly Advice[], show: (advice: Advice) => void): HTMLElement {
  const items = advice.map((one) => {
    const [title, ...rest] = text(textOf[one.kind], ...one.values.map(valueText)).split(": ");
    const button = element(
      "button",
      { class: "advice" },
      element("b", {}, title!),
      element("span", {}, rest.join(": ")),
    );
    button.addEventListener("click", () => show(one));
    return element("li", {}, button);
  });
  return element(
    "section",
    { "aria-label": text("advice") },
    element("h2", {}, text("advice")),
    advice.length > 0
      ? element("ul", { class: "plain" }, ...items)
      : element("p", { class: "faint" }, text("noAdvice")),
  );
}

const textOf: Readonly<Record<Advice["kind"], TextKey>> = {
  explodingJoin: "adviceExplodingJoin",
  joinWithoutEquality: "adviceJoinWithoutEquality",
  filterAfterScan: "adviceFilterAfterScan",
  filterComputes: "adviceFilterComputes",
  userFunction: "adviceUserFunction",
  userFunctionBuiltIn: "adviceUserFunctionBuiltIn",
  singleTask: "adviceSingleTask",
  largeResult: "adviceLargeResult",
  repeatedWork: "adviceRepeatedWork",
  skew: "adviceSkew",
  smallFiles: "adviceSmallFiles",
  spill: "adviceSpill",
  retries: "adviceRetries",
};
