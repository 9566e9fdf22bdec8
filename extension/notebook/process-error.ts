import { l10n } from "vscode";
import type { CellError } from "../../runtime/protocol/kernel-messages";

/** An error of the processes behind a cell, not of the cell's code. What follows the first line, such as a process's last words, is folded. */
export function processError(failure: unknown): CellError {
  const message = failure instanceof Error ? failure.message : String(failure);
  const [summary = message] = message.split("\n");
  return { name: l10n.t("Local Spark"), summary, message, frames: [] };
}
