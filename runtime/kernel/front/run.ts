import type {
  CellOutput,
  ExecuteParams,
  ExecuteResult,
  KernelRun,
  ProgressParams,
} from "../../protocol/kernel-messages";
import { OutputLog } from "../../protocol/output-log";

/** Who hears of a run: the front end of the moment. */
export interface RunFollower {
  output(output: CellOutput): void;
  clear(isWaiting: boolean): void;
  progress(progress: ProgressParams): void;
  finished(status: ExecuteResult["status"]): void;
}

/** One run of a cell, with all that it shows: a front end that comes later hears everything, too. */
export class Run {
  readonly #log = new OutputLog();
  #follower: RunFollower | undefined;
  #status: KernelRun["status"] = "waiting";
  #startedAt: number | undefined;
  #endedAt: number | undefined;

  constructor(readonly params: ExecuteParams) {}

  get isFinished(): boolean {
    return this.#endedAt !== undefined;
  }

  describe(): KernelRun {
    const { executionId, cellIndex, cellId, code } = this.params;
    return {
      ...{ executionId, cellIndex, code, status: this.#status },
      ...(cellId !== undefined && { cellId }),
      ...(this.#startedAt !== undefined && { startedAt: this.#startedAt }),
      ...(this.#endedAt !== undefined && { endedAt: this.#endedAt }),
    };
  }

  /** In place of an earlier follower. What has been shown so far comes at once. */
  follow(follower: RunFollower): void {
    for (const output of this.#log.outputs) follower.output(output);
    this.#follower = follower;
    if (this.isFinished) follower.finished(this.#status as ExecuteResult["status"]);
  }

  unfollow(): void {
    this.#follower = undefined;
  }

  started(): void {
    this.#status = "running";
    this.#startedAt = Date.now();
  }

  output(output: CellOutput): void {
    this.#log.add(output);
    this.#follower?.output(output);
  }

  clear(isWaiting: boolean): void {
    this.#log.clear(isWaiting);
    this.#follower?.clear(isWaiting);
  }

  progress(progress: ProgressParams): void {
    this.#follower?.progress(progress);
  }

  finished(status: ExecuteResult["status"]): void {
    this.#status = status;
    this.#endedAt = Date.now();
    this.#follower?.finished(status);
  }
}
