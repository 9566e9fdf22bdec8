import type { Stage } from "../../plan/physical";
import { AdaptivePlan } from "./adaptive-plan";
import type { Job, JobProgress, JobResult, TaskReport } from "./job";
import { ShuffleFiles } from "./shuffle-files";

/** A job's bookkeeping: what its tasks are told, what they have reported, and who waits for the end. */
export class RunningJob {
  readonly #reports: TaskReport[] = [];
  readonly #completed = new Map<number, number>();
  readonly shuffles: ShuffleFiles;
  readonly plan: AdaptivePlan;
  readonly done: Promise<JobResult>;
  #resolve!: (result: JobResult) => void;
  #reject!: (error: unknown) => void;

  constructor(
    readonly id: string,
    readonly job: Job,
    number: number,
  ) {
    this.shuffles = new ShuffleFiles(job.shuffleFolder, `job-${number}`);
    this.plan = new AdaptivePlan(job.plan.stages, this.shuffles, job.replan);
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  stage(id: number): Stage {
    return this.plan.stage(id);
  }

  taskDone(report: TaskReport): void {
    this.#reports.push(report);
    this.#completed.set(report.stageId, (this.#completed.get(report.stageId) ?? 0) + 1);
  }

  reportProgress(inflightTasks: number): void {
    this.job.onProgress?.(this.#progress(inflightTasks));
  }

  #progress(inflightTasks: number): JobProgress {
    const stages = this.plan.stages.map(({ id, tasks, estimatedInputBytes }) => {
      const completedTasks = this.#completed.get(id) ?? 0;
      const inputBytes = Math.round((estimatedInputBytes * completedTasks) / tasks);
      return { stageId: id, tasks, completedTasks, inputBytes, isDone: completedTasks === tasks };
    });
    return { stages, inflightTasks };
  }

  succeed(): void {
    const rows = this.#reports.reduce((sum, report) => sum + report.rows, 0);
    this.#resolve({ rows, tasks: this.#reports });
  }

  fail(error: unknown): void {
    this.#reject(error);
  }
}
