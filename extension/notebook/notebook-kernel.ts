import { homedir } from "node:os";
import { dirname } from "node:path";
import { type LogOutputChannel, l10n, type NotebookDocument, workspace } from "vscode";
import type { KernelProcess } from "../../runtime/cluster";
import type { LocalCluster } from "../clusters/local-cluster";
import { KernelConnection } from "./kernel-connection";

/** `stopped` is somebody's wish, `died` is not. */
export interface KernelEnd {
  readonly kind: "stopped" | "died";
  readonly message: string;
}

export interface LiveKernel {
  readonly connection: KernelConnection;
  readonly ended: Promise<KernelEnd>;
}

interface RunningKernel extends LiveKernel {
  readonly process: KernelProcess;
  endWish: string | undefined;
}

/** The one kernel process of a notebook: started by its first cell, and again by the next cell after it has ended. */
export class NotebookKernel {
  private starting: Promise<RunningKernel> | undefined;
  private running: RunningKernel | undefined;

  constructor(
    private readonly notebook: NotebookDocument,
    private readonly cluster: LocalCluster,
    private readonly log: LogOutputChannel,
  ) {}

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** @throws Error when the cluster or the kernel cannot start; the next call tries again */
  get(): Promise<LiveKernel> {
    this.starting ??= this.start();
    return this.starting;
  }

  /** Ends the process and everything that runs in it. @param why told to the cell that runs, if one does */
  async stop(why: string): Promise<void> {
    const kernel = await this.starting?.catch(() => undefined);
    if (!kernel) return;
    kernel.endWish ??= why;
    await kernel.process.stop();
    await kernel.ended;
  }

  private async start(): Promise<RunningKernel> {
    try {
      const address = await this.cluster.start();
      const process = await this.cluster.startKernel();
      this.log.debug(`Kernel ${process.pid} started for ${this.notebook.uri.path}`);
      const connection = await KernelConnection.open(process.address, {
        token: process.token,
        remote: address,
        ...this.location(),
      });
      this.running = this.watch(process, connection);
      return this.running;
    } catch (error) {
      this.starting = undefined;
      throw error;
    }
  }

  private watch(process: KernelProcess, connection: KernelConnection): RunningKernel {
    const ended = process.exited.then((how): KernelEnd => {
      this.starting = undefined;
      this.running = undefined;
      connection.dispose();
      this.log.info(`Kernel ${process.pid} ended: ${how}`);
      return kernel.endWish === undefined
        ? {
            kind: "died",
            message: l10n.t(
              "The kernel ended unexpectedly ({0}). Its variables are gone; run the cells above again.",
              how,
            ),
          }
        : { kind: "stopped", message: kernel.endWish };
    });
    const kernel: RunningKernel = { process, connection, ended, endWish: undefined };
    return kernel;
  }

  /** Packages and relative paths are resolved from the notebook's folder; before it has one, from the workspace's. */
  private location(): { notebookPath?: string; workingDirectory: string } {
    const { uri, isUntitled } = this.notebook;
    if (uri.scheme === "file" && !isUntitled)
      return { notebookPath: uri.fsPath, workingDirectory: dirname(uri.fsPath) };
    const folder = workspace.workspaceFolders?.find((candidate) => candidate.uri.scheme === "file");
    return { workingDirectory: folder?.uri.fsPath ?? homedir() };
  }
}
