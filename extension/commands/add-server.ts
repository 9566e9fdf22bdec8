import { l10n, window } from "vscode";
import { parseConnectionString } from "../../runtime/client/channel/connection-string";
import { type SavedServers, splitToken } from "../clusters/saved-servers";

const steps = 3;

/** Adds a Spark Connect server to the kernel picker. Its token goes to the editor's secret storage. */
export const addServer = (servers: SavedServers) => async () => {
  const title = (step: number) => `${l10n.t("Add Spark Server")} (${step}/${steps})`;
  const url = await window.showInputBox({
    title: title(1),
    prompt: l10n.t("Address of a Spark Connect server"),
    placeHolder: "sc://host:15002",
    ignoreFocusOut: true,
    validateInput: (text) => problemOf(text.trim()),
  });
  if (!url) return;
  const { address, token: given } = splitToken(url.trim());
  const token =
    given ??
    (await window.showInputBox({
      title: title(2),
      prompt: l10n.t("Token; empty for a server that asks for none"),
      password: true,
      ignoreFocusOut: true,
    }));
  if (token === undefined) return;
  const name = await window.showInputBox({
    title: title(3),
    prompt: l10n.t("Name in the kernel picker"),
    value: parseConnectionString(address).host,
    ignoreFocusOut: true,
  });
  if (name) await servers.add(name, address, token || undefined);
};

function problemOf(text: string): string | undefined {
  try {
    parseConnectionString(text);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^\[\w+\] /, "");
  }
}
