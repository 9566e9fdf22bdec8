import { type RunningDriver, type RunningKernel, startDriver, startKernel } from "../../cluster";
import { KernelConnection } from "../../cluster/kernel-connection";

export interface TargetOptions {
  /** Absent: a cluster of our own. */
  readonly remote?: string;
  readonly notebookPath: string;
  readonly folder: string;
  readonly workers: number;
  readonly conf: Readonly<Record<string, string>>;
}

/** What a notebook runs on: a kernel, and the driver behind it unless that is somewhere else. */
export class NotebookTarget {
  private constructor(
    readonly kernel: KernelConnection,
    private readonly kernelProcess: RunningKernel,
    private readonly driver: RunningDriver | undefined,
  ) {}

  /** @throws Error when one of the processes cannot start; then none is left. */
  static async start({ remote, notebookPath, folder, workers, conf }: TargetOptions): Promise<NotebookTarget> {
    const distFolder = __dirname;
    const [driver, kernel] = await Promise.allSettled([
      remote === undefined ? startDriver({ distFolder, workers, conf }) : undefined,
      startKernel({ distFolder, workingDirectory: folder }),
    ]);
    try {
      if (driver.status === "rejected") throw driver.reason;
      if (kernel.status === "rejected") throw kernel.reason;
      const client = await KernelConnection.open(kernel.value.address, {
        token: kernel.value.token,
        notebookPath,
        workingDirectory: folder,
        remote: remote ?? driver.value!.address,
        ...(remote !== undefined && { sessionConfig: conf }),
      });
      return new NotebookTarget(client, kernel.value, driver.value);
    } catch (error) {
      if (kernel.status === "fulfilled") await kernel.value.stop();
      if (driver.status === "fulfilled") await driver.value?.stop();
      throw error;
    }
  }

  /** Settles when a process that is needed has ended: which, and how. */
  get lost(): Promise<string> {
    const ends = [this.kernelProcess.exited.then((how) => `The kernel ${how}`)];
    if (this.driver) ends.push(this.driver.exited.then((how) => `The Spark driver ${how}`));
    return Promise.race(ends);
  }

  async stop(): Promise<void> {
    await Promise.race([this.kernel.shutdown().catch(() => undefined), this.kernelProcess.exited]);
    await this.kernelProcess.stop();
    await this.driver?.stop();
  }
}
