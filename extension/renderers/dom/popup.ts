export interface Popup {
  close(): void;
}

/** Shows `content` below `anchor`, inside the output that the anchor is in, until Escape or a press elsewhere. */
export function place(content: HTMLElement, anchor: HTMLElement, restoreFocus: () => void): Popup {
  const host = anchor.closest<HTMLElement>(".sparknb-frame")!;
  host.append(content);
  const [outer, inner] = [host.getBoundingClientRect(), anchor.getBoundingClientRect()];
  const left = Math.max(0, Math.min(inner.left - outer.left, outer.width - content.offsetWidth - 4));
  content.style.left = `${left}px`;
  content.style.top = `${inner.bottom - outer.top + 2}px`;
  // An output is as high as its content in the flow: what hangs below it would be cut off.
  const missing = inner.bottom - outer.top + content.offsetHeight + 8 - outer.height;
  if (missing > 0) host.style.paddingBottom = `${missing}px`;
  const close = () => {
    content.remove();
    host.style.paddingBottom = "";
    document.removeEventListener("pointerdown", pressed, true);
  };
  const pressed = (event: PointerEvent) => {
    if (!content.contains(event.target as Node)) close();
  };
  document.addEventListener("pointerdown", pressed, true);
  content.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      restoreFocus();
    } else if (event.key === "Tab" && content.getAttribute("role") === "menu") close();
    event.stopPropagation();
  });
  return { close };
}
