import { l10n, ProgressLocation, window } from "vscode";
import type { LocalCluster } from "../clusters/local-cluster";
import type { NotebookSessions } from "../notebook/notebook-sessions";

/** Stops every kernel on it and the cluster, then starts the cluster again: views and variables of all notebooks are gone. */
export const restartLocalSpark = (cluster: LocalCluster, sessions: NotebookSessions) => () =>
  window.withProgress({ location: ProgressLocation.Window, title: l10n.t("Restarting local Spark…") }, async () => {
    await sessions.stopAll(cluster.id, { kind: "stopped", message: l10n.t("Local Spark was restarted.") });
    await cluster.stop();
    await cluster.start();
  });
