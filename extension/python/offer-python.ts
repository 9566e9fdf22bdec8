import {
  l10n,
  type NotebookCell,
  NotebookCellStatusBarAlignment,
  NotebookCellStatusBarItem,
  type NotebookCellStatusBarItemProvider,
} from "vscode";
import type { CellError } from "../../runtime/protocol/kernel-messages";
import { errorMime } from "../../runtime/protocol/kernel-messages";

/** As the kernel names the error of a cell that found no Python to run it. */
const missing = "PythonMissingError";

/** A button below a cell that found no Python: one press sets one up and runs the cell. */
export const offerPython: NotebookCellStatusBarItemProvider = {
  provideCellStatusBarItems(cell) {
    if (!lacksPython(cell)) return undefined;
    const text = `$(tools) ${l10n.t("Set Up Python")}`;
    const item = new NotebookCellStatusBarItem(text, NotebookCellStatusBarAlignment.Left);
    item.command = { title: l10n.t("Set Up Python"), command: "sparkNotebook.setUpPython", arguments: [cell] };
    item.tooltip = l10n.t(
      "Makes an environment with PySpark, pandas, matplotlib and seaborn for notebooks, then runs the cell",
    );
    return item;
  },
};

const lacksPython = ({ document, outputs }: NotebookCell) =>
  document.languageId === "python" &&
  outputs.some(({ items }) =>
    items.some(
      ({ mime, data }) =>
        mime === errorMime && (JSON.parse(new TextDecoder().decode(data)) as CellError).name === missing,
    ),
  );
