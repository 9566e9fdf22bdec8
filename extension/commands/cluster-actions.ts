import { commands, l10n, window } from "vscode";

/** What a click on the status item offers. */
export async function clusterActions(): Promise<void> {
  const actions = [
    { label: l10n.t("Restart Local Spark"), command: "sparkNotebook.restartLocalSpark" },
    { label: l10n.t("Restart Kernel"), command: "sparkNotebook.restartKernel" },
    { label: l10n.t("Add Spark Server…"), command: "sparkNotebook.addServer" },
    { label: l10n.t("Show Log"), command: "sparkNotebook.showLog" },
  ];
  const chosen = await window.showQuickPick(actions, { title: l10n.t("Local Spark") });
  if (chosen) await commands.executeCommand(chosen.command);
}
