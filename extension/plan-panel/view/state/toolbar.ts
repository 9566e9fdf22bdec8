import { measures } from "../../../../runtime/profile/measure";
import { iconButton, textButton } from "../../../renderers/dom/button";
import { element } from "../../../renderers/dom/element";
import type { GraphView } from "../graph/graph-view";
import { text } from "../texts/texts";
import { choice } from "./choice";
import { forms, type ViewState } from "./view-state";

/** How the plan is drawn, and by what its nodes are measured. */
export function toolbar(
  state: ViewState,
  hasOperators: boolean,
  graph: GraphView,
  change: (news: Partial<ViewState>) => void,
): HTMLElement {
  const whole = element("input", { type: "checkbox", checked: state.isWhole });
  whole.addEventListener("change", () => change({ isWhole: whole.checked }));
  const isMeasured = hasOperators && state.form !== "text" && ["optimized", "physical"].includes(state.tab);
  return element(
    "div",
    { class: "toolbar", role: "toolbar", "aria-label": text("form") },
    choice(text("form"), forms, state.form, text, (form) => change({ form })),
    ...(isMeasured ? [choice(text("measure"), measures, state.measure, text, (measure) => change({ measure }))] : []),
    ...(isMeasured && state.tab === "physical" ? [element("label", {}, whole, " ", text("allOperators"))] : []),
    element("span", { class: "space" }),
    ...(state.form === "graph"
      ? [
          element(
            "span",
            { class: "zoom" },
            iconButton("minus", text("zoomOut"), () => graph.zoom(1 / 1.2)),
            iconButton("plus", text("zoomIn"), () => graph.zoom(1.2)),
            textButton(text("fit"), () => graph.fit()),
          ),
        ]
      : []),
  );
}
