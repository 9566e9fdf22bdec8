import { l10n, window } from "vscode";
import type { PlanPanel } from "../plan-panel/plan-panel";
import type { SessionSource } from "../views/session-source";
import type { TreeNode } from "../views/tree-node";

/** Of a frame of the DataFrames view: what would run if somebody asked for its rows. */
export const showFramePlan =
  (panel: PlanPanel, source: SessionSource) =>
  async ({ frame }: TreeNode): Promise<void> => {
    if (!frame) return;
    const { name, language } = frame;
    try {
      const { text } = (await source.ask({ kind: "explain", name, language })) ?? {};
      if (text === undefined) throw new Error(l10n.t("The session does not have its plan."));
      panel.openFrame(name, text);
    } catch (error) {
      void window.showErrorMessage(l10n.t("The plan of {0} cannot be shown: {1}", name, (error as Error).message));
    }
  };
