import type { ActivationFunction } from "vscode-notebook-renderer";
import { ChartView } from "./chart/chart-view";
import { gridStyle } from "./grid/style";
import { ExtensionLink } from "./link/extension-link";

/** Shows Vega-Lite specifications: charts of ours, and those of other tools. */
export const activate: ActivationFunction = (context) => {
  const link = new ExtensionLink(context);
  const shown = new Map<string, ChartView>();
  return {
    async renderOutputItem(item, element) {
      await link.ready;
      shown.get(item.id)?.close();
      const view = new ChartView(link);
      shown.set(item.id, view);
      const style = document.createElement("style");
      style.textContent = gridStyle;
      const frame = document.createElement("div");
      frame.className = "sparknb-frame";
      frame.append(view.root);
      element.replaceChildren(style, frame);
      await view.show(item.json());
    },
    disposeOutputItem(id) {
      for (const [item, view] of shown) {
        if (id !== undefined && item !== id) continue;
        view.close();
        shown.delete(item);
      }
    },
  };
};
