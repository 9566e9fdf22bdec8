import type { FilterOperator, FrameFilter } from "../../../runtime/protocol/frame-messages";
import { element } from "../dom/element";
import { place } from "../dom/popup";
import { text } from "../link/texts";
import type { Column } from "../values/columns";
import { operatorsFor, valueCount } from "./filter-operators";

/** Asks for a condition on a column. */
export function openFilterEditor(
  anchor: HTMLElement,
  { name, typeName, isNumeric }: Column,
  column: number,
  current: FrameFilter | undefined,
  apply: (filter: FrameFilter) => void,
  restoreFocus: () => void,
): void {
  const operator = element("select", { "aria-label": text("condition") });
  for (const one of operatorsFor(typeName))
    operator.append(element("option", { value: one, selected: one === current?.operator }, text(one)));
  const inputs = [text("value"), text("upperValue")].map((label, index) => {
    const input = element("input", {
      type: "text",
      "aria-label": label,
      placeholder: label,
      spellcheck: "false",
      inputmode: isNumeric ? "decimal" : undefined,
    });
    input.value = current?.values[index] ?? "";
    return input;
  });
  const chosen = () => operator.value as FilterOperator;
  const update = () => {
    for (const [index, input] of inputs.entries()) input.hidden = index >= valueCount(chosen());
  };
  operator.addEventListener("change", update);
  update();
  const ok = element("button", { type: "submit", class: "primary" }, text("apply"));
  const cancel = element("button", { type: "button" }, text("cancel"));
  const form = element(
    "form",
    { class: "sparknb-popup filter", role: "dialog", "aria-label": text("filterBy", name) },
    element("div", { class: "title" }, text("filterBy", name)),
    operator,
    ...inputs,
    element("div", { class: "buttons" }, ok, cancel),
  );
  const popup = place(form, anchor, restoreFocus);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    popup.close();
    apply({ column, operator: chosen(), values: inputs.slice(0, valueCount(chosen())).map((input) => input.value) });
    restoreFocus();
  });
  cancel.addEventListener("click", () => {
    popup.close();
    restoreFocus();
  });
  (inputs[0]?.hidden ? operator : inputs[0]!).focus();
}
