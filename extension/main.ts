import { homedir } from "node:os";
import { commands, type ExtensionContext, type NotebookCellExecution, notebooks, window, workspace } from "vscode";
import { ChosenTargets } from "./clusters/chosen-targets";
import { LocalCluster } from "./clusters/local-cluster";
import { SavedServers } from "./clusters/saved-servers";
import { createStatusItem } from "./clusters/status-item";
import { offerTargets } from "./clusters/target-list";
import { addServer } from "./commands/add-server";
import { cancelOperation } from "./commands/cancel-operation";
import { checkOnAnotherSpark } from "./commands/check-on-another-spark";
import { clusterActions } from "./commands/cluster-actions";
import { copyName } from "./commands/copy-name";
import { exportNotebook } from "./commands/export-notebook";
import { importNotebook } from "./commands/import-notebook";
import { insertName } from "./commands/insert-name";
import { newNotebook } from "./commands/new-notebook";
import { openSample } from "./commands/open-sample";
import { previewTable } from "./commands/preview-table";
import { refreshViews } from "./commands/refresh-views";
import { removeServer } from "./commands/remove-server";
import { restartKernel } from "./commands/restart-kernel";
import { restartLocalSpark } from "./commands/restart-local-spark";
import { runSample } from "./commands/run-sample";
import { runStaleCells } from "./commands/run-stale-cells";
import { showFramePlan } from "./commands/show-frame-plan";
import { showLog } from "./commands/show-log";
import { showPlan } from "./commands/show-plan";
import { AnalysisTarget } from "./language/analysis-target";
import { CellExplanations } from "./language/cell-explanations";
import { MoveMarks } from "./moving/move-marks";
import { CellFacts } from "./notebook/cell-facts";
import { CellHistory } from "./notebook/cell-history";
import { keepCellIds } from "./notebook/cell-ids";
import { CellNotices } from "./notebook/cell-notices";
import { CellSteps } from "./notebook/cell-steps";
import { answerGrids } from "./notebook/grid-requests";
import { NotebookSessions } from "./notebook/notebook-sessions";
import { localControllerId, notebookType } from "./notebook/notebook-type";
import { followErrorLinks } from "./notebook/reveal-position";
import { notebookSerializer } from "./notebook/serializer";
import { offerAdviceActions } from "./plan-panel/advice-actions";
import { showPlanFiles } from "./plan-panel/plan-file";
import { PlanPanel } from "./plan-panel/plan-panel";
import { ProfileSource } from "./plan-panel/profile-source";
import { findInterpreter } from "./python/interpreter";
import { offerPython } from "./python/offer-python";
import { setUpPython } from "./python/set-up-python";
import { idleTimeoutMs } from "./settings";
import { CellRuns } from "./stale/cell-runs";
import { StaleMarks } from "./stale/stale-marks";
import { createViews } from "./views/index";

/**
 * Wires the rooms. Nothing starts a process here but the language server; the cluster waits for the first cell. Nothing is stopped at the
 * end either: kernels and cluster outlive the window, for the next one to find.
 */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel("Spark Notebook", { log: true });
  const distFolder = context.asAbsolutePath("dist");
  const [notices, facts, runs, steps] = [new CellNotices(), new CellFacts(), new CellRuns(), new CellSteps()];
  const history = new CellHistory();
  const cells = {
    ...{ notices, facts, runs, steps, history },
    pythonFor: ({ cell }: NotebookCellExecution) => findInterpreter(cell.notebook, context.globalStorageUri),
  };
  const sessions = new NotebookSessions({ distFolder, idleTimeoutMs, log, cells });
  const cluster = new LocalCluster({
    ...{ distFolder, idleTimeoutMs, log },
    workingDirectory: workspace.workspaceFolders?.find(({ uri }) => uri.scheme === "file")?.uri.fsPath ?? homedir(),
    version: (context.extension.packageJSON as { readonly version: string }).version,
    isInUse: () => sessions.isInUse(localControllerId),
  });
  const servers = new SavedServers(context);
  const chosen = new ChosenTargets(cluster);
  const target = new AnalysisTarget(cluster, chosen, sessions);
  const views = createViews((notebook) => sessions.connectionOf(notebook));
  const stale = new StaleMarks(runs, (notebook) => sessions.connectionOf(notebook));
  const explanations = new CellExplanations();
  const profiles = new ProfileSource(history, (notebook) => sessions.connectionOf(notebook));
  const plans = new PlanPanel({
    extensionUri: context.extensionUri,
    history,
    profiles,
    explain: explanations.of,
    cancel: async ({ notebook }, sessionId, operationId) => {
      await sessions.connectionOf(notebook)?.inspect({ kind: "cancel", sessionId, operationId });
    },
  });
  const offered = offerTargets(cluster, servers, sessions, chosen, log);
  const moveMarks = new MoveMarks(chosen);
  const handlers = {
    checkOnAnotherSpark: checkOnAnotherSpark({ ...offered, chosen, marks: moveMarks, distFolder }),
    newNotebook,
    openSample: openSample(context),
    runSample: runSample(context),
    restartKernel: restartKernel(sessions),
    runStaleCells: runStaleCells(stale),
    showPlan: showPlan(plans),
    restartLocalSpark: restartLocalSpark(cluster, sessions),
    setUpPython: setUpPython(context, log),
    addServer: addServer(servers),
    removeServer: removeServer(servers),
    importNotebook,
    exportNotebook,
    showLog: showLog(log),
    clusterActions,
    refreshViews: refreshViews(views.source),
    cancelOperation: cancelOperation(views.source),
    previewTable,
    insertName,
    copyName,
    showFramePlan: showFramePlan(plans, views.source),
  };
  context.subscriptions.push(
    log,
    cluster,
    sessions,
    servers,
    chosen,
    ...offered.subscriptions,
    moveMarks,
    stale,
    plans,
    showPlanFiles(context.extensionUri),
    offerAdviceActions(history, profiles),
    ...[notices, facts, stale, offerPython].map((provider) =>
      notebooks.registerNotebookCellStatusBarItemProvider(notebookType, provider),
    ),
    workspace.registerNotebookSerializer(notebookType, notebookSerializer),
    keepCellIds(),
    followErrorLinks(),
    ...views.subscriptions,
    ...answerGrids((notebook) => sessions.connectionOf(notebook)),
    ...createStatusItem(cluster),
    ...Object.entries(handlers).map(([name, run]) => commands.registerCommand(`sparkNotebook.${name}`, run)),
    target,
  );
  // A third of the extension's code, which the first look at a notebook need not wait for.
  void import("./language/language-client").then(({ startLanguageClient }) =>
    context.subscriptions.push(...startLanguageClient(context, log, { target, sessions, steps, explanations })),
  );
}
