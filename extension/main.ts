import { commands, type ExtensionContext, window, workspace } from "vscode";
import { LocalCluster } from "./clusters/local-cluster";
import { createStatusItem } from "./clusters/status-item";
import { clusterActions } from "./commands/cluster-actions";
import { newNotebook } from "./commands/new-notebook";
import { openSample } from "./commands/open-sample";
import { restartKernel } from "./commands/restart-kernel";
import { restartLocalSpark } from "./commands/restart-local-spark";
import { showLog } from "./commands/show-log";
import { AnalysisTarget } from "./language/analysis-target";
import { startLanguageClient } from "./language/language-client";
import { keepCellIds } from "./notebook/cell-ids";
import { LocalController } from "./notebook/controller";
import { answerGrids } from "./notebook/grid-requests";
import { notebookType } from "./notebook/notebook-type";
import { followErrorLinks } from "./notebook/reveal-position";
import { notebookSerializer } from "./notebook/serializer";

let stop: () => Promise<void> = async () => {};

/** Wires the rooms. Nothing starts a process here but the language server; the cluster waits for the first cell. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel("Spark Notebook", { log: true });
  const cluster = new LocalCluster(context.asAbsolutePath("dist"), log);
  const controller = new LocalController(cluster, log);
  stop = async () => {
    await controller.stopKernels({ kind: "stopped", message: "" });
    await cluster.stop();
  };
  const target = new AnalysisTarget(cluster);
  const handlers = {
    newNotebook,
    openSample: openSample(context),
    restartKernel: restartKernel(controller),
    restartLocalSpark: restartLocalSpark(cluster, controller),
    showLog: showLog(log),
    clusterActions,
  };
  context.subscriptions.push(
    log,
    cluster,
    controller,
    workspace.registerNotebookSerializer(notebookType, notebookSerializer),
    keepCellIds(),
    followErrorLinks(),
    ...answerGrids((notebook) => controller.connectionOf(notebook)),
    ...createStatusItem(cluster),
    ...Object.entries(handlers).map(([name, run]) => commands.registerCommand(`sparkNotebook.${name}`, run)),
    target,
    ...startLanguageClient(context, log, target),
  );
}

export const deactivate = (): Promise<void> => stop();
