import { l10n, window } from "vscode";
import type { OperationNode } from "../views/cluster-view";
import type { SessionSource } from "../views/session-source";

/** Stops a job of any notebook on the cluster. */
export const cancelOperation = (source: SessionSource) => async (node: OperationNode) => {
  const { sessionId, operationId } = node.operation;
  try {
    await source.ask({ kind: "cancel", sessionId, operationId });
  } catch (error) {
    void window.showErrorMessage(
      l10n.t("The job was not cancelled: {0}", error instanceof Error ? error.message : String(error)),
    );
  }
  source.refresh();
};
