import { element } from "../../../renderers/dom/element";

/** Buttons of which one is pressed; arrow keys go from one to the next. */
export function choice<T extends string>(
  label: string,
  values: readonly T[],
  chosen: T,
  nameOf: (value: T) => string,
  choose: (value: T) => void,
): HTMLElement {
  const buttons = values.map((value) => {
    const isChosen = value === chosen;
    const button = element(
      "button",
      { role: "radio", "aria-checked": String(isChosen), tabindex: isChosen ? 0 : -1, "data-value": value },
      nameOf(value),
    );
    button.addEventListener("click", () => choose(value));
    return button;
  });
  const group = element("div", { role: "radiogroup", class: "choice", "aria-label": label }, ...buttons);
  withArrows(group, buttons);
  return group;
}

export function tabList<T extends string>(
  label: string,
  values: readonly T[],
  chosen: T,
  nameOf: (value: T) => string,
  choose: (value: T) => void,
): HTMLElement {
  const buttons = values.map((value) => {
    const isChosen = value === chosen;
    const button = element(
      "button",
      { role: "tab", "aria-selected": String(isChosen), tabindex: isChosen ? 0 : -1, "data-value": value },
      nameOf(value),
    );
    button.addEventListener("click", () => choose(value));
    return button;
  });
  const list = element("div", { role: "tablist", class: "tabs", "aria-label": label }, ...buttons);
  withArrows(list, buttons);
  return list;
}

/** The one that is reached is chosen, and is focused when the bar is drawn again. */
function withArrows(bar: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  bar.addEventListener("keydown", ({ key }) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (at >= 0 && step) buttons[(at + step + buttons.length) % buttons.length]!.click();
  });
}
