import type { CellError, CellFrame } from "../../../runtime/protocol/kernel-messages";
import type { RevealMessage } from "./reveal-message";

type Reveal = (message: RevealMessage) => void;

/** @param reveal asks the editor to show a position; absent where nobody listens (a saved notebook in a browser) */
export function buildError(error: CellError, reveal: Reveal | undefined): HTMLElement {
  const root = element("div", "sparknb-error");
  root.append(headline(error));
  const badges = [error.condition, error.sqlState && `SQLSTATE ${error.sqlState}`].filter((text) => text !== undefined);
  if (badges.length > 0) root.append(element("div", "badges", ...badges.map((text) => element("code", "badge", text))));
  if (error.frames.length > 0) {
    root.append(
      element("ol", "frames", ...error.frames.map((frame) => element("li", "", ...frameParts(frame, reveal)))),
    );
  }
  const detail = detailText(error);
  if (detail) {
    const folded = element("details", "", element("summary", "", "Details"), element("pre", "", detail));
    root.append(folded);
  }
  return root;
}

function headline({ name, summary, condition }: CellError): HTMLElement {
  const parts = condition ? [] : [element("span", "name", name), ": "];
  return element("div", "headline", ...parts, summary);
}

/** The message is repeated only where it says more than the headline does. */
function detailText({ summary, message, detail }: CellError): string {
  const parts = [message.trim() === summary.trim() ? "" : message, detail ?? ""];
  return parts.filter((text) => text && !(text === message && detail?.includes(message))).join("\n\n");
}

function frameParts(frame: CellFrame, reveal: Reveal | undefined): (Node | string)[] {
  const where =
    frame.cellIndex === undefined ? `${frame.file}, line ${frame.line}` : `cell ${frame.cellIndex}, line ${frame.line}`;
  const caller = frame.function ? ` in ${frame.function}` : "";
  if (!reveal) return [where, caller];
  const { cellIndex, file, line, column } = frame;
  const link = element("a", "", where);
  link.setAttribute("href", "#");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    reveal({
      kind: "reveal",
      line,
      column,
      ...(cellIndex !== undefined && { cellIndex }),
      ...(file !== undefined && { file }),
    });
  });
  return [link, caller];
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}
