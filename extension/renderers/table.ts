import type { ActivationFunction } from "vscode-notebook-renderer";
import type { DataFramePreview } from "../../runtime/protocol/kernel-messages";
import { buildTable } from "./table/build-table";
import { readColumns } from "./table/columns";
import { tableStyle } from "./table/style";

/** Shows the first rows of a DataFrame, sent as one Arrow IPC stream. */
export const activate: ActivationFunction = () => ({
  renderOutputItem(item, element) {
    element.replaceChildren();
    const style = document.createElement("style");
    style.textContent = tableStyle;
    const preview = item.metadata as Partial<DataFramePreview> | undefined;
    element.append(style, buildTable(readColumns(item.data(), preview?.schema), preview));
  },
  disposeOutputItem() {},
});
