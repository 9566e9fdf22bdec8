import { dirname } from "node:path";
import { type Disposable, type Event, EventEmitter, Uri, workspace } from "vscode";
import type { LocalCluster } from "../clusters/local-cluster";

/** What the language server is told: where to send plans, and with which settings. */
export interface TargetAnswer {
  readonly remote: string;
  readonly sessionId?: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Where the language server analyses a notebook's plans. Asking starts local Spark quietly, in trusted folders only. */
export class AnalysisTarget implements Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.changes.event;
  private readonly subscriptions: readonly Disposable[];

  constructor(private readonly cluster: LocalCluster) {
    this.subscriptions = [
      cluster.onDidLose(() => this.changes.fire()),
      // An idle driver ends; the one that is there then has another address.
      cluster.onDidChangeState(({ kind }) => kind === "running" && this.changes.fire()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("sparkNotebook.analysis")) this.changes.fire();
      }),
    ];
  }

  /** @returns null where nothing is to be analysed */
  async of(notebook: string): Promise<TargetAnswer | null> {
    if (!workspace.isTrusted || !isOn(notebook)) return null;
    const remote = await this.cluster.start();
    const uri = Uri.parse(notebook);
    const folder = uri.scheme === "file" ? dirname(uri.fsPath) : undefined;
    return { remote, settings: folder ? { "spark.sparknb.workingDirectory": folder } : {} };
  }

  dispose(): void {
    this.changes.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

const isOn = (notebook: string) =>
  workspace.getConfiguration("sparkNotebook", Uri.parse(notebook)).get<boolean>("analysis.enabled", true);
