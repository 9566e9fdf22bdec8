import { l10n, window } from "vscode";
import type { SavedServers } from "../clusters/saved-servers";

/** Takes a server out of the kernel picker, and its token out of the secret storage. */
export const removeServer = (servers: SavedServers) => async () => {
  const choices = servers.all.map(({ id, name, address }) => ({ label: name, description: address, id }));
  if (choices.length === 0) {
    await window.showInformationMessage(l10n.t("No Spark server has been added."));
    return;
  }
  const chosen = await window.showQuickPick(choices, { title: l10n.t("Remove Spark Server") });
  if (chosen) await servers.remove(chosen.id);
};
