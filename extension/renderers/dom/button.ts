import { element } from "./element";
import { type IconName, icon } from "./icon";

export function iconButton(name: IconName, label: string, run: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = element("button", { class: "icon-button", title: label, "aria-label": label }, icon(name));
  button.addEventListener("click", () => run(button));
  return button;
}

export function textButton(label: string, run: () => void): HTMLButtonElement {
  const button = element("button", { class: "text-button" }, label);
  button.addEventListener("click", run);
  return button;
}
