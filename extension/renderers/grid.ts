import type { ActivationFunction } from "vscode-notebook-renderer";
import { FrameOutput, type ShownFrame } from "./grid/frame-output";
import { gridStyle } from "./grid/style";
import { ExtensionLink } from "./link/extension-link";

/** Shows a DataFrame, of which the output holds the first rows as one Arrow IPC stream; its kernel gives the others. */
export const activate: ActivationFunction = (context) => {
  const link = new ExtensionLink(context);
  return {
    async renderOutputItem(item, element) {
      await link.ready;
      const style = document.createElement("style");
      style.textContent = gridStyle;
      const shown = (item.metadata ?? {}) as ShownFrame;
      const chart = shown.frameId === undefined ? undefined : await link.chartSettings(shown.frameId);
      const output = new FrameOutput(item.data(), shown, link);
      element.replaceChildren(style, output.root);
      output.attached(chart);
    },
    disposeOutputItem() {},
  };
};
