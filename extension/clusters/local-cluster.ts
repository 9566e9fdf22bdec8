import { createHash } from "node:crypto";
import { type Disposable, type Event, EventEmitter, type LogOutputChannel, l10n } from "vscode";
import { attachDriver, type RunningDriver } from "../../runtime/cluster";
import { localControllerId } from "../notebook/notebook-type";
import type { Target } from "./target";

export type ClusterState =
  | { readonly kind: "stopped" }
  | { readonly kind: "starting" }
  | { readonly kind: "running"; readonly address: string }
  | { readonly kind: "failed"; readonly message: string };

export interface LocalClusterOptions {
  /** Where the processes' bundles are. */
  readonly distFolder: string;
  /** Windows on the same folder share the cluster; its warehouse is there. */
  readonly workingDirectory: string;
  readonly version: string;
  readonly idleTimeoutMs: () => number;
  /** Whether a kernel of this window works on it: without one, its end is no loss. */
  readonly isInUse: () => boolean;
  readonly log: LogOutputChannel;
}

/** The bundled driver and its workers. Starts when first needed, and outlives this window until it has been idle for long enough. */
export class LocalCluster implements Target, Disposable {
  readonly id = localControllerId;
  readonly label = l10n.t("Local Spark");
  readonly description = l10n.t("On this machine");
  readonly isRemote = false;
  readonly startText = l10n.t("Starting local Spark…");
  private current: ClusterState = { kind: "stopped" };
  private driver: Promise<RunningDriver> | undefined;
  /** A driver that ends still answers: the next one waits for it. */
  private stopping: Promise<void> = Promise.resolve();
  private readonly losses = new EventEmitter<string>();
  readonly onDidLose: Event<string> = this.losses.event;
  private readonly changes = new EventEmitter<ClusterState>();
  readonly onDidChangeState: Event<ClusterState> = this.changes.event;

  constructor(private readonly options: LocalClusterOptions) {}

  get state(): ClusterState {
    return this.current;
  }

  get isRunning(): boolean {
    return this.current.kind === "running";
  }

  async start(): Promise<string> {
    this.driver ??= this.stopping.catch(() => undefined).then(() => this.startDriver());
    return (await this.driver).address;
  }

  stop(): Promise<void> {
    const driver = this.driver;
    this.driver = undefined;
    this.stopping = this.end(driver);
    return this.stopping;
  }

  private async end(driver: Promise<RunningDriver> | undefined): Promise<void> {
    await (await driver?.catch(() => undefined))?.stop();
    if (!this.driver) this.show({ kind: "stopped" });
  }

  dispose(): void {
    this.changes.dispose();
    this.losses.dispose();
  }

  private async startDriver(): Promise<RunningDriver> {
    const { distFolder, workingDirectory, version, idleTimeoutMs, log } = this.options;
    this.show({ kind: "starting" });
    try {
      const name = `driver-${createHash("sha256").update(`${version}\0${workingDirectory}`).digest("hex").slice(0, 16)}`;
      const driver = await attachDriver({ name, distFolder, workingDirectory, idleTimeoutMs: idleTimeoutMs() });
      log.info(`Local Spark runs as process ${driver.pid} on port ${driver.port}`);
      this.show({ kind: "running", address: `localhost:${driver.port}` });
      void driver.exited.then((how) => this.onExit(how, driver.pid));
      return driver;
    } catch (error) {
      this.driver = undefined;
      const message = error instanceof Error ? error.message : String(error);
      log.error(message);
      this.show({ kind: "failed", message });
      throw error;
    }
  }

  /** Nobody here asked it to end when `driver` is still set: the next cell starts another. */
  private async onExit(how: string, pid: number): Promise<void> {
    const current = await this.driver?.catch(() => undefined);
    if (current?.pid !== pid) return;
    this.driver = undefined;
    if (!this.options.isInUse()) return this.show({ kind: "stopped" });
    this.options.log.error(`Local Spark ended unexpectedly: ${how}`);
    this.show({ kind: "failed", message: l10n.t("It ended unexpectedly ({0})", how.split("\n")[0] ?? "") });
    this.losses.fire(
      l10n.t("Local Spark ended unexpectedly. Run the notebook again: its variables, views and tables are gone."),
    );
  }

  private show(state: ClusterState): void {
    this.current = state;
    this.changes.fire(state);
  }
}
