import { type Disposable, l10n, StatusBarAlignment, ThemeColor, window, workspace } from "vscode";
import { notebookType } from "../notebook/notebook-type";
import type { ClusterState, LocalCluster } from "./local-cluster";

/** One item, shown while a Spark notebook is open or the cluster runs; a click offers what can be done. */
export function createStatusItem(cluster: LocalCluster): Disposable[] {
  const item = window.createStatusBarItem("sparkNotebook.localSpark", StatusBarAlignment.Left);
  item.name = l10n.t("Local Spark");
  item.command = "sparkNotebook.clusterActions";
  const update = () => {
    const { text, tooltip, isBlocked } = appearance(cluster.state);
    item.text = text;
    item.tooltip = tooltip;
    item.backgroundColor = isBlocked ? new ThemeColor("statusBarItem.errorBackground") : undefined;
    item.accessibilityInformation = { label: tooltip, role: "button" };
    const isOpen = workspace.notebookDocuments.some((notebook) => notebook.notebookType === notebookType);
    if (isOpen || cluster.state.kind === "running" || cluster.state.kind === "starting") item.show();
    else item.hide();
  };
  update();
  return [
    item,
    cluster.onDidChangeState(update),
    workspace.onDidOpenNotebookDocument(update),
    workspace.onDidCloseNotebookDocument(update),
  ];
}

function appearance(state: ClusterState): { text: string; tooltip: string; isBlocked?: boolean } {
  const name = l10n.t("Local Spark");
  switch (state.kind) {
    case "stopped":
      return {
        text: `$(circle-outline) ${name}`,
        tooltip: l10n.t("Local Spark is not running. It starts with the first cell."),
      };
    case "starting":
      return { text: `$(loading~spin) ${name}`, tooltip: l10n.t("Local Spark is starting…") };
    case "running":
      return { text: `$(pass) ${name}`, tooltip: l10n.t("Local Spark is running: {0}", state.address) };
    case "failed":
      return {
        text: `$(error) ${name}`,
        tooltip: l10n.t("Local Spark is not running. {0}", state.message),
        isBlocked: true,
      };
  }
}
