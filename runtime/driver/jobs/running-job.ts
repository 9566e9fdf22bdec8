import type { AttemptId } from "../../engine/scheduler/index";
import type { Stage } from "../../plan/physical";
import type { WrittenFile } from "../../protocol/index";
import { fileVersions } from "../profile/file-scans";
import { JobProfile } from "../profile/job-profile";
import { type OperatorTexts, ownTexts, type QueryTexts } from "../profile/operator-texts";
import { AdaptivePlan } from "./adaptive-plan";
import type { Job, JobResult } from "./job";
import { ShuffleFiles } from "./shuffle-files";
import { taskText } from "./task-text";

/** A job's bookkeeping: what its tasks are told, what they have reported, and who waits for the end. */
export class RunningJob {
  readonly shuffles: ShuffleFiles;
  readonly plan: AdaptivePlan;
  readonly profile: JobProfile;
  /** Of complete tasks that wrote no shuffle. */
  rows = 0;
  readonly files: WrittenFile[] = [];
  readonly done: Promise<JobResult>;
  #fileVersions: string | undefined;
  #resolve!: (result: JobResult) => void;
  #reject!: (error: unknown) => void;

  constructor(
    readonly id: string,
    readonly job: Job,
    number: number,
  ) {
    this.shuffles = new ShuffleFiles(job.shuffleFolder, `job-${number}`);
    this.plan = new AdaptivePlan(job.plan.stages, this.shuffles, job.replan);
    this.profile = job.profile ?? new JobProfile("analysis", undefined);
    this.profile.begin(job.plan.stages);
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  stage(id: number): Stage {
    return this.plan.stage(id);
  }

  /** A task's that reads, and writes, nothing that is of this job alone may be known from another. */
  textsOf({ stageId, task }: Pick<AttemptId, "stageId" | "task">, known: OperatorTexts): QueryTexts {
    const stage = this.stage(stageId);
    const { sql, inputs } = taskText(stage, task).text;
    const { plans } = this.profile;
    if (!plans || inputs.length > 0 || stage.output.kind !== "rows") return ownTexts;
    this.#fileVersions ??= fileVersions(plans.optimized);
    return known.of(sql, this.#fileVersions);
  }

  succeed(): void {
    this.#resolve({ rows: this.rows, files: this.files });
  }

  fail(error: unknown): void {
    this.#reject(error);
  }
}
