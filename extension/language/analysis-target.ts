import { dirname } from "node:path";
import { type Disposable, type Event, EventEmitter, type NotebookDocument, Uri, workspace } from "vscode";
import type { ChosenTargets } from "../clusters/chosen-targets";
import type { LocalCluster } from "../clusters/local-cluster";
import type { NotebookSessions } from "../notebook/notebook-sessions";

/** What the language server is told: where to send plans, and with which settings. */
export interface TargetAnswer {
  readonly remote: string;
  readonly sessionId?: string;
  readonly settings: Readonly<Record<string, string>>;
  /** The first rows of a frame may be read there. */
  readonly canPeek: boolean;
}

/** Where a notebook's plans are analysed: on the target that it runs on. Local Spark is started for it, quietly, in trusted folders only. */
export class AnalysisTarget implements Disposable {
  /** Of one notebook, or of all. */
  private readonly changes = new EventEmitter<NotebookDocument | undefined>();
  readonly onDidChange: Event<NotebookDocument | undefined> = this.changes.event;
  private readonly subscriptions: readonly Disposable[];

  constructor(
    private readonly local: LocalCluster,
    private readonly chosen: ChosenTargets,
    private readonly sessions: NotebookSessions,
  ) {
    this.subscriptions = [
      local.onDidLose(() => this.changes.fire(undefined)),
      // An idle driver ends; the one that is there then has another address.
      local.onDidChangeState(({ kind }) => kind === "running" && this.changes.fire(undefined)),
      chosen.onDidChange((notebook) => this.changes.fire(notebook)),
      workspace.onDidChangeConfiguration((change) => {
        if (["analysis", "peek"].some((name) => change.affectsConfiguration(`sparkNotebook.${name}`)))
          this.changes.fire(undefined);
      }),
    ];
  }

  /** @returns null where nothing is to be analysed */
  async of(notebook: string): Promise<TargetAnswer | null> {
    if (!workspace.isTrusted || !isSet(notebook, "analysis.enabled")) return null;
    const target = this.chosen.of(notebook);
    const isLocal = target === this.local;
    // A Spark of the user's own takes Java and seconds to start: it waits for the first cell.
    if (!isLocal && !target.isRemote && !target.isRunning) return null;
    const remote = await target.start();
    const sessionId = this.sessions.sparkSessionOf(notebook, target);
    const uri = Uri.parse(notebook);
    const folder = isLocal && uri.scheme === "file" ? dirname(uri.fsPath) : undefined;
    return {
      remote,
      ...(sessionId !== undefined && { sessionId }),
      canPeek: isLocal && isSet(notebook, "peek.enabled"),
      settings: folder ? { "spark.sparknb.workingDirectory": folder } : {},
    };
  }

  dispose(): void {
    this.changes.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

const isSet = (notebook: string, name: string) =>
  workspace.getConfiguration("sparkNotebook", Uri.parse(notebook)).get<boolean>(name, true);
