import type { FrameFilter } from "../../../runtime/protocol/frame-messages";
import { iconButton, textButton } from "../dom/button";
import { element } from "../dom/element";
import { text } from "../link/texts";
import type { RowSource } from "./row-source";

/** The conditions that hold for the rows shown, each with a button that takes it away. */
export function filterChips(source: RowSource, show: (filters: readonly FrameFilter[]) => void): HTMLElement {
  const { filters } = source.view;
  const root = element("div", { class: "chips", hidden: filters.length === 0 });
  for (const filter of filters) {
    const label = [source.schemaColumns[filter.column]!.name, text(filter.operator), filter.values.join(" – ")]
      .join(" ")
      .trim();
    const remove = iconButton("close", text("removeFilter", label), () =>
      show(filters.filter((other) => other !== filter)),
    );
    root.append(element("span", { class: "chip" }, label, remove));
  }
  if (filters.length > 1) root.append(textButton(text("clearFilters"), () => show([])));
  return root;
}
