import { element } from "./element";
import { place } from "./popup";

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly isSeparated?: boolean;
}

/** Opens a menu below `anchor`; arrows, Home, End, letters, Enter and Escape as menus have them. */
export function openMenu(
  anchor: HTMLElement,
  label: string,
  items: readonly MenuItem[],
  restoreFocus: () => void,
): void {
  const buttons = items.map(({ label: text, run, isSeparated }) => {
    const button = element(
      "button",
      { role: "menuitem", tabindex: -1, class: isSeparated ? "item separated" : "item" },
      text,
    );
    button.addEventListener("click", () => {
      popup.close();
      run();
    });
    return button;
  });
  const menu = element("div", { role: "menu", class: "sparknb-popup menu", "aria-label": label }, ...buttons);
  const popup = place(menu, anchor, restoreFocus);
  menu.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = {
      ArrowDown: (at + 1) % buttons.length,
      ArrowUp: (at - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    const byLetter =
      event.key.length === 1 && !event.ctrlKey
        ? buttons.findIndex(
            (button, index) => index > at && button.textContent?.toLowerCase().startsWith(event.key.toLowerCase()),
          )
        : -1;
    const target = buttons[next ?? byLetter];
    if (target) {
      target.focus();
      event.preventDefault();
    }
    event.stopPropagation();
  });
  buttons[0]?.focus();
}
