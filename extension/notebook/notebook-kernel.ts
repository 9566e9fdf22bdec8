import { homedir } from "node:os";
import { dirname } from "node:path";
import { type LogOutputChannel, l10n, type NotebookDocument, workspace } from "vscode";
import type { RunningKernel } from "../../runtime/cluster";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { LocalCluster } from "../clusters/local-cluster";

/** Why a kernel is no more. `stopped` is somebody's wish, `died` is not. */
export interface KernelEnd {
  readonly kind: "stopped" | "died";
  readonly message: string;
}

export interface LiveKernel {
  readonly connection: KernelConnection;
  readonly ended: Promise<KernelEnd>;
}

/** The one kernel process of a notebook: started by its first cell, and again by the next cell after it has ended. */
export class NotebookKernel {
  private starting: Promise<LiveKernel> | undefined;
  private process: RunningKernel | undefined;
  private endReason: KernelEnd | undefined;
  private open: KernelConnection | undefined;

  constructor(
    private readonly notebook: NotebookDocument,
    private readonly cluster: LocalCluster,
    private readonly log: LogOutputChannel,
  ) {}

  /** Undefined while no kernel runs: asking does not start one. */
  get connection(): KernelConnection | undefined {
    return this.open;
  }

  get isRunning(): boolean {
    return this.process !== undefined;
  }

  /** @throws Error when the cluster or the kernel cannot start; the next call tries again */
  get(): Promise<LiveKernel> {
    this.starting ??= this.start().catch((error) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }

  /** Ends the process and what runs in it. @param reason told to the cell that runs, if one does */
  async stop(reason: KernelEnd): Promise<void> {
    const live = await this.starting?.catch(() => undefined);
    if (!live) return;
    this.endReason ??= reason;
    await this.process?.stop();
    await live.ended;
  }

  /** As `stop`, without asking: for a kernel that is too busy to listen. */
  kill(reason: KernelEnd): void {
    if (!this.process) return;
    this.endReason ??= reason;
    process.kill(this.process.pid, "SIGKILL");
  }

  private async start(): Promise<LiveKernel> {
    const place = this.place();
    // Side by side: together they are the wait before the first output.
    const [address, kernel] = await Promise.allSettled([
      this.cluster.start(),
      this.cluster.startKernel(place.workingDirectory),
    ]);
    if (kernel.status === "rejected") throw kernel.reason;
    try {
      if (address.status === "rejected") throw address.reason;
      const { token } = kernel.value;
      const opening = KernelConnection.open(kernel.value.address, { token, remote: address.value, ...place });
      // A connection that breaks while it is being opened never answers.
      const connection = await Promise.race([opening, kernel.value.exited.then(failedStart)]);
      return this.watch(kernel.value, connection);
    } catch (error) {
      await kernel.value.stop();
      throw error;
    }
  }

  private watch(kernel: RunningKernel, connection: KernelConnection): LiveKernel {
    this.log.info(`Kernel ${kernel.pid} runs ${this.notebook.uri.path}`);
    this.process = kernel;
    this.open = connection;
    this.endReason = undefined;
    const ended = kernel.exited.then((how) => {
      this.log.info(`Kernel ${kernel.pid} ${how}`);
      this.starting = undefined;
      this.process = undefined;
      this.open = undefined;
      setImmediate(() => connection.dispose()); // what waits for an answer hears of `ended` first
      return this.endReason ?? unexpectedEnd(how);
    });
    return { connection, ended };
  }

  /** Packages and relative paths are resolved from the notebook's folder; before it has one, from the workspace's. */
  private place(): { notebookPath?: string; workingDirectory: string } {
    const { uri, isUntitled } = this.notebook;
    if (uri.scheme === "file" && !isUntitled)
      return { notebookPath: uri.fsPath, workingDirectory: dirname(uri.fsPath) };
    const folder = workspace.workspaceFolders?.find((candidate) => candidate.uri.scheme === "file");
    return { workingDirectory: folder?.uri.fsPath ?? homedir() };
  }
}

function failedStart(how: string): never {
  throw new Error(unexpectedEnd(how).message);
}

function unexpectedEnd(how: string): KernelEnd {
  const [first = how, ...rest] = how.split("\n");
  const message = l10n.t(
    "The kernel ended unexpectedly ({0}). Its variables are gone: run the cells above again.",
    first,
  );
  return { kind: "died", message: [message, ...rest].join("\n") };
}
