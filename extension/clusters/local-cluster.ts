import { type Disposable, type Event, EventEmitter, type LogOutputChannel, l10n } from "vscode";
import { type RunningDriver, type RunningKernel, startDriver, startKernel } from "../../runtime/cluster";

export type ClusterState =
  | { readonly kind: "stopped" }
  | { readonly kind: "starting" }
  | { readonly kind: "running"; readonly address: string }
  | { readonly kind: "failed"; readonly message: string };

/** The bundled driver and its workers, for all notebooks of this window. Starts when first needed. */
export class LocalCluster implements Disposable {
  private current: ClusterState = { kind: "stopped" };
  private driver: Promise<RunningDriver> | undefined;
  private readonly losses = new EventEmitter<void>();
  /** The driver died: what sessions held is gone. */
  readonly onDidLoseDriver: Event<void> = this.losses.event;
  private readonly changes = new EventEmitter<ClusterState>();
  readonly onDidChangeState: Event<ClusterState> = this.changes.event;

  /** @param distFolder where the processes' bundles are */
  constructor(
    private readonly distFolder: string,
    private readonly log: LogOutputChannel,
  ) {}

  get state(): ClusterState {
    return this.current;
  }

  /** @returns the address for Spark Connect clients, `sc://…` */
  async start(): Promise<string> {
    this.driver ??= this.startDriver();
    return (await this.driver).address;
  }

  startKernel(workingDirectory: string): Promise<RunningKernel> {
    return startKernel({ distFolder: this.distFolder, workingDirectory });
  }

  async stop(): Promise<void> {
    const driver = this.driver;
    this.driver = undefined;
    await (await driver?.catch(() => undefined))?.stop();
    if (!this.driver) this.show({ kind: "stopped" });
  }

  dispose(): void {
    this.changes.dispose();
    this.losses.dispose();
  }

  private async startDriver(): Promise<RunningDriver> {
    this.show({ kind: "starting" });
    try {
      const driver = await startDriver({ distFolder: this.distFolder });
      this.log.info(`Local Spark runs as process ${driver.pid} on port ${driver.port}`);
      this.show({ kind: "running", address: `localhost:${driver.port}` });
      void driver.exited.then((how) => this.onExit(how, driver.pid));
      return driver;
    } catch (error) {
      this.driver = undefined;
      const message = error instanceof Error ? error.message : String(error);
      this.log.error(message);
      this.show({ kind: "failed", message });
      throw error;
    }
  }

  /** Nobody asked it to end when `driver` is still set: the next cell starts another. */
  private async onExit(how: string, pid: number): Promise<void> {
    const current = await this.driver?.catch(() => undefined);
    if (current?.pid !== pid) return;
    this.driver = undefined;
    this.log.error(`Local Spark ended unexpectedly: ${how}`);
    this.show({ kind: "failed", message: l10n.t("It ended unexpectedly ({0})", how.split("\n")[0] ?? "") });
    this.losses.fire();
  }

  private show(state: ClusterState): void {
    this.current = state;
    this.changes.fire(state);
  }
}
