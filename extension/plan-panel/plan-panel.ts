import {
  type Disposable,
  env,
  l10n,
  type NotebookCell,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { CellProfile } from "../../runtime/protocol/plan-profile";
import type { CellHistory } from "../notebook/cell-history";
import { FollowedCell } from "./followed-cell";
import { pageFolder, pageHtml } from "./page-html";
import { pageTexts } from "./page-texts";
import { savePlanFile } from "./plan-file";
import type { ProfileSource } from "./profile-source";
import { SourceLink } from "./source-link";
import type { FromHost, ShownCell, ToHost } from "./view/link/messages";

/** Milliseconds between two looks at a cell that runs. */
const interval = 300;
/** Milliseconds without a key pressed, after which an edited cell is looked at again. */
const typingPause = 400;

/** What the panel asks of the rest of the extension. */
export interface PlanServices {
  readonly extensionUri: Uri;
  readonly history: CellHistory;
  readonly profiles: ProfileSource;
  /** What the cell would run, as `explain("extended")` prints it; null: it would run nothing, or nobody knows. */
  readonly explain: (cell: NotebookCell) => Promise<string | null>;
  readonly cancel: (cell: NotebookCell, sessionId: string, operationId: string) => Promise<void>;
}

/** The plan of the cell that is looked at, beside its notebook. */
export class PlanPanel implements Disposable {
  private panel: WebviewPanel | undefined;
  private readonly cell = new FollowedCell();
  private readonly subscriptions: readonly Disposable[];
  private timer: NodeJS.Timeout | undefined;
  /** Which run is shown; undefined: the last one. */
  private chosenRun: string | undefined;
  /** Which run it is compared with. */
  private comparedRun: string | undefined;
  /** A frame that is shown in place of the cell, until one is selected. */
  private frame: { readonly name: string; readonly planned: string } | undefined;
  private turn = 0;
  private profile: CellProfile | undefined;
  private readonly link = new SourceLink(
    () => (this.panel?.visible ? this.cell.cell : undefined),
    () => this.profile?.queries.flatMap(({ optimized }) => optimized.flatMap(({ place }) => place ?? [])) ?? [],
    (place) => this.send({ kind: "cursor", ...(place && { place }) }),
  );

  constructor(private readonly services: PlanServices) {
    this.subscriptions = [
      this.cell.onDidChange(() => {
        this.frame = undefined;
        this.link.highlight([]);
        this.chosenRun = undefined;
        this.comparedRun = undefined;
        void this.update();
      }),
      window.onDidChangeNotebookEditorSelection(() => {
        if (!this.frame) return;
        this.frame = undefined;
        void this.update();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.cell.cell?.document) this.updateIn(typingPause);
      }),
      services.history.onDidChange((cell) => {
        if (cell !== this.cell.cell) return;
        this.chosenRun = undefined;
        void this.update();
      }),
    ];
  }

  /** @param cell absent: the selected one */
  open(cell?: NotebookCell): void {
    this.frame = undefined;
    if (cell) this.cell.show(cell);
    this.reveal();
  }

  /** Shows what `explain("extended")` has printed of a DataFrame. */
  openFrame(name: string, planned: string): void {
    this.frame = { name, planned };
    this.reveal();
  }

  private reveal(): void {
    if (this.panel) {
      this.panel.reveal(undefined, true);
      void this.update();
      return;
    }
    const { extensionUri } = this.services;
    this.panel = window.createWebviewPanel(
      "sparkNotebook.plan",
      l10n.t("Plan"),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)], retainContextWhenHidden: true },
    );
    this.panel.webview.onDidReceiveMessage((message: ToHost) => this.answer(message));
    this.panel.onDidChangeViewState(() => void this.update());
    this.panel.onDidDispose(() => {
      this.panel = undefined;
      this.link.highlight([]);
      clearTimeout(this.timer);
    });
    this.panel.webview.html = pageHtml(this.panel.webview, extensionUri);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.cell.dispose();
    this.link.dispose();
    this.panel?.dispose();
  }

  private send(message: FromHost): void {
    void this.panel?.webview.postMessage(message);
  }

  private answer(message: ToHost): void {
    const { cell } = this.cell;
    switch (message.kind) {
      case "ready":
        this.send({ kind: "texts", texts: pageTexts(), language: env.language });
        void this.update();
        return;
      case "pin":
        this.cell.pin(message.isPinned);
        void this.update();
        return;
      case "run":
        this.chosenRun = message.executionId;
        void this.update();
        return;
      case "compare":
        this.comparedRun = message.executionId;
        void this.update();
        return;
      case "highlight":
        this.link.highlight(message.places);
        return;
      case "reveal":
        void this.link.reveal(message.place);
        return;
      case "save":
        if (cell && this.profile) void savePlanFile(this.profile, cell.notebook.uri);
        return;
      case "cancel":
        if (cell) void this.services.cancel(cell, message.sessionId, message.operationId);
        return;
    }
  }

  /** Shows what is known now, and again in a moment while the cell runs. */
  private async update(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.panel?.visible) return;
    const turn = ++this.turn;
    const shown = await this.shown();
    if (turn !== this.turn || !this.panel) return;
    this.panel.title = shown.title === "" ? l10n.t("Plan") : l10n.t("Plan: {0}", shown.title);
    this.profile = shown.profile;
    this.send({ kind: "show", shown });
    const { cell } = this.cell;
    const isRunning = cell && this.services.history.of(cell).some((run) => run.isRunning);
    if (isRunning) this.updateIn(interval);
  }

  private updateIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), ms);
  }

  private async shown(): Promise<ShownCell> {
    const { cell, isPinned } = this.cell;
    const basis = { isPinned, isFile: false, isEdited: false };
    if (this.frame) return { ...basis, title: this.frame.name, runs: [], planned: this.frame.planned };
    if (!cell) return { ...basis, title: "", runs: [] };
    const runs = this.services.history.of(cell);
    const run = runs.find(({ executionId }) => executionId === this.chosenRun) ?? runs.at(-1);
    const profile = run && (await this.services.profiles.of(cell, run.executionId));
    const other = runs.find(({ executionId }) => executionId === this.comparedRun && executionId !== run?.executionId);
    const compared = other && (await this.services.profiles.of(cell, other.executionId));
    const planned = profile?.queries.length ? null : await this.services.explain(cell).catch((error: Error) => error);
    return {
      ...basis,
      cellIndex: cell.index + 1,
      title: l10n.t("Cell {0}", cell.index + 1),
      runs: runs.map(({ executionId, startedAt }) => ({ executionId, startedAt })),
      isEdited: run !== undefined && run.text !== cell.document.getText(),
      ...(profile && { profile }),
      ...(compared && { compared }),
      ...(typeof planned === "string" && { planned }),
      ...(planned instanceof Error && { problem: planned.message }),
    };
  }
}
