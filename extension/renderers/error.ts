import type { ActivationFunction } from "vscode-notebook-renderer";
import type { CellError } from "../../runtime/protocol/kernel-messages";
import { buildError } from "./error/build-error";
import { errorStyle } from "./error/style";

/** Shows a failed cell: one line for a human, Spark's condition, the user's own frames, the rest folded. */
export const activate: ActivationFunction = (context) => ({
  renderOutputItem(item, element) {
    element.replaceChildren();
    const style = document.createElement("style");
    style.textContent = errorStyle;
    const reveal = context.postMessage && ((position: unknown) => context.postMessage?.(position));
    const frame = document.createElement("div"); // the editor pads and borders what is directly in an output
    frame.append(buildError(item.json() as CellError, reveal));
    element.append(style, frame);
  },
  disposeOutputItem() {},
});
