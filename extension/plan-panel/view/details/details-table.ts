import type { SourcePlace } from "../../../../runtime/protocol/plan-profile";
import { textButton } from "../../../renderers/dom/button";
import { element } from "../../../renderers/dom/element";
import type { Detail } from "./detail";

export function detailsTable(
  title: string,
  details: readonly Detail[],
  reveal: (place: SourcePlace) => void,
): HTMLElement {
  const rows = details.map(({ name, value, place, isCode }) => {
    const shown = place
      ? textButton(value, () => reveal(place))
      : isCode
        ? element("pre", { tabindex: 0 }, value)
        : value;
    return element(
      "div",
      { class: isCode ? "detail code" : "detail" },
      element("dt", {}, name),
      element("dd", {}, shown),
    );
  });
  return element("section", { "aria-label": title }, element("h2", {}, title), element("dl", {}, ...rows));
}
