import { element } from "../../../renderers/dom/element";

interface Roles {
  readonly bar: string;
  readonly button: string;
  /** The attribute that tells which one is chosen. */
  readonly state: string;
  readonly className: string;
}

/** Buttons of which one is pressed. */
export const choice = barOf({ bar: "radiogroup", button: "radio", state: "aria-checked", className: "choice" });

export const tabList = barOf({ bar: "tablist", button: "tab", state: "aria-selected", className: "tabs" });

/** Arrow keys go from one button to the next. */
function barOf(roles: Roles) {
  return <T extends string>(
    label: string,
    values: readonly T[],
    chosen: T,
    nameOf: (value: T) => string,
    choose: (value: T) => void,
  ): HTMLElement => {
    const buttons = values.map((value) => {
      const isChosen = value === chosen;
      const state = { [roles.state]: String(isChosen), tabindex: isChosen ? 0 : -1, "data-value": value };
      const button = element("button", { role: roles.button, ...state }, nameOf(value));
      button.addEventListener("click", () => choose(value));
      return button;
    });
    const bar = element("div", { role: roles.bar, class: roles.className, "aria-label": label }, ...buttons);
    withArrows(bar, buttons);
    return bar;
  };
}

/** The one that is reached is chosen, and is focused when the bar is drawn again. */
function withArrows(bar: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  bar.addEventListener("keydown", ({ key }) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (at >= 0 && step) buttons[(at + step + buttons.length) % buttons.length]!.click();
  });
}
