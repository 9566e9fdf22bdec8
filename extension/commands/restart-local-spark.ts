import { l10n, ProgressLocation, window } from "vscode";
import type { LocalCluster } from "../clusters/local-cluster";
import type { LocalController } from "../notebook/controller";

/** Stops every kernel and the cluster, then starts the cluster again: views and variables of all notebooks are gone. */
export const restartLocalSpark = (cluster: LocalCluster, controller: LocalController) => () =>
  window.withProgress({ location: ProgressLocation.Window, title: l10n.t("Restarting local Spark…") }, async () => {
    await controller.stopKernels({ kind: "stopped", message: l10n.t("Local Spark was restarted.") });
    await cluster.stop();
    await cluster.start();
  });
