import { homedir } from "node:os";
import { basename, dirname } from "node:path";
import { type LogOutputChannel, l10n, type NotebookDocument, window, workspace } from "vscode";
import {
  findKernels,
  isKernelThere,
  type KernelState,
  type RunningKernel,
  startKernel,
  writeState,
} from "../../runtime/cluster";
import { KernelConnection, LostConnection } from "../../runtime/cluster/kernel-connection";
import type { KernelRun } from "../../runtime/protocol/kernel-messages";
import type { Target } from "../clusters/target";
import { OneAtATime } from "./one-at-a-time";

/** Why a kernel is no more. `stopped` is somebody's wish, `died` is not. */
export interface KernelEnd {
  readonly kind: "stopped" | "died";
  readonly message: string;
}

export interface LiveKernel {
  readonly connection: KernelConnection;
  readonly ended: Promise<KernelEnd>;
}

const attachAttempts = 5;
/** Milliseconds. */
const attachPause = 100;

export interface KernelOptions {
  readonly distFolder: string;
  readonly idleTimeoutMs: () => number;
  readonly log: LogOutputChannel;
}

/**
 * The one kernel process of a notebook on a target: started by its first cell, and again by the next cell after it has ended. It outlives
 * this window; the window that opens the notebook next attaches to it.
 */
export class NotebookKernel {
  private readonly one = new OneAtATime(() => this.start());
  private process: RunningKernel | undefined;
  private live: LiveKernel | undefined;
  private endReason: KernelEnd | undefined;
  /** Of a kernel that had to be killed: the next one goes on in it. */
  private sparkSessionId: string | undefined;
  private hasTold = false;

  constructor(
    private readonly notebook: NotebookDocument,
    private readonly target: Target,
    private readonly options: KernelOptions,
  ) {}

  get isRunning(): boolean {
    return this.process !== undefined && this.one.isWanted;
  }

  get connection(): KernelConnection | undefined {
    return this.live?.connection;
  }

  /** @throws Error when the target or the kernel cannot start; the next call tries again */
  get(): Promise<LiveKernel> {
    return this.one.get();
  }

  /** Goes back to the kernel that an earlier window has left behind. @returns what it runs and has run since; undefined when there is none */
  async attach(): Promise<{ readonly live: LiveKernel; readonly runs: readonly KernelRun[] } | undefined> {
    const notebook = this.notebook.uri.toString();
    for (const kernel of findKernels((state) => state.notebook === notebook && state.target === this.target.id)) {
      if (this.one.isWanted) return undefined;
      try {
        const remote = await this.target.start();
        const { kernel: connection, runs } = await attachPatiently(kernel);
        if (kernel.remote !== remote) {
          connection.dispose();
          await kernel.stop(); // its Spark is gone, and with it all that it held
          continue;
        }
        const live = this.watch(kernel, connection);
        this.one.set(live);
        return { live, runs };
      } catch (error) {
        this.options.log.info(`Kernel ${kernel.pid} is not to be attached to: ${error}`);
      }
    }
    return undefined;
  }

  /** Leaves the kernel to another document that the notebook has become. */
  async leaveTo(notebook: NotebookDocument): Promise<void> {
    const live = await this.one.known();
    if (!live || !this.process) return;
    this.remember(this.process, await this.target.start(), notebook);
    this.endReason = { kind: "stopped", message: "" };
    live.connection.dispose();
  }

  /** Ends the process and what runs in it. @param reason told to the cell that runs, if one does */
  stop(reason: KernelEnd): Promise<void> {
    return this.one.end(async ({ ended }) => {
      this.endReason ??= reason;
      await this.process?.stop();
      await ended;
    });
  }

  /** As `stop`, without asking: for a kernel that is too busy to listen. Its Spark session is kept for the next one. */
  kill(reason: KernelEnd): void {
    if (!this.process) return;
    this.endReason ??= reason;
    this.sparkSessionId = this.live?.connection.session.sessionId;
    process.kill(this.process.pid, "SIGKILL");
    void this.one.end(({ ended }) => ended);
  }

  private async start(): Promise<LiveKernel> {
    const place = this.place();
    this.tellOfOtherWindows();
    // Side by side: together they are the wait before the first output.
    const [address, kernel] = await Promise.allSettled([
      this.target.start(),
      startKernel({
        distFolder: this.options.distFolder,
        workingDirectory: place.workingDirectory,
        idleTimeoutMs: this.options.idleTimeoutMs(),
      }),
    ]);
    if (kernel.status === "rejected") throw kernel.reason;
    try {
      if (address.status === "rejected") throw address.reason;
      const { token } = kernel.value;
      const remote = address.value;
      const sparkSessionId = this.sparkSessionId;
      this.sparkSessionId = undefined;
      const opening = KernelConnection.open(kernel.value.address, {
        ...{ token, remote, ...place },
        ...(sparkSessionId !== undefined && { sparkSessionId }),
      });
      const connection = await opening.catch((error) => {
        if (!(error instanceof LostConnection)) throw error;
        return kernel.value.exited.then(failedStart); // which says more than the connection that it takes along
      });
      this.remember(kernel.value, remote, this.notebook);
      return this.watch(kernel.value, connection);
    } catch (error) {
      await kernel.value.stop();
      throw error;
    }
  }

  /** Kernels that another window has: what is left over was attached to before. */
  private tellOfOtherWindows(): void {
    const notebook = this.notebook.uri.toString();
    const isSame = (state: KernelState) => state.notebook === notebook && state.target === this.target.id;
    if (this.hasTold || !isKernelThere(isSame)) return;
    this.hasTold = true;
    const name = basename(this.notebook.uri.path);
    void window.showInformationMessage(
      l10n.t(
        "{0} is open in another window, too. Each window has a kernel of its own: variables are not shared.",
        name,
      ),
    );
  }

  private remember({ name, pid, address, token }: RunningKernel, remote: string, notebook: NotebookDocument): void {
    const state: KernelState = {
      ...{ pid, address, token, remote },
      notebook: notebook.uri.toString(),
      target: this.target.id,
    };
    writeState(name, state);
  }

  private watch(kernel: RunningKernel, connection: KernelConnection): LiveKernel {
    const { log } = this.options;
    log.info(`Kernel ${kernel.pid} runs ${this.notebook.uri.path}`);
    this.process = kernel;
    this.endReason = undefined;
    // The connection breaks at once when the process dies; of a process that an earlier window has started, that is all one sees.
    const ended = Promise.race([kernel.exited, connection.closed.then(() => endOrLoss(kernel))]).then((how) => {
      log.info(`Kernel ${kernel.pid} ${how}`);
      this.one.ended();
      this.process = undefined;
      this.live = undefined;
      setImmediate(() => connection.dispose()); // what waits for an answer hears of `ended` first
      return this.endReason ?? unexpectedEnd(how);
    });
    return (this.live = { connection, ended });
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

/** A front end that has just left may not be noticed yet. */
async function attachPatiently({ address, token }: RunningKernel): ReturnType<typeof KernelConnection.attach> {
  for (let attempt = 1; attempt < attachAttempts; attempt++) {
    const attached = await KernelConnection.attach(address, token).catch(() => undefined);
    if (attached) return attached;
    await new Promise((resolve) => setTimeout(resolve, attachPause));
  }
  return KernelConnection.attach(address, token);
}

/** How the process ended; a process that lives on without us has only been left. */
const endOrLoss = (kernel: RunningKernel): Promise<string> =>
  Promise.race([kernel.exited, new Promise<string>((resolve) => setTimeout(resolve, 1_000, "was left"))]);

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
