import type { SparkError } from "../../errors/index";
import { type JobPlans, JobProfile } from "./job-profile";
import type { TrainingPass } from "./training-pass";

export type OperationState = "running" | "succeeded" | "failed" | "cancelled";

export interface OperationIdentity {
  readonly id: string;
  readonly sessionId: string;
  readonly tags: readonly string[];
}

/** What an operation's jobs did, for the metrics on its stream and for inspection. */
export class OperationProfile {
  readonly jobs: JobProfile[] = [];
  /** Of a fit, one after the other. */
  readonly passes: TrainingPass[] = [];
  readonly startedMs = Date.now();
  endedMs: number | undefined;
  state: OperationState = "running";
  failure: SparkError | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(readonly identity: OperationIdentity) {}

  /** A job that begins. @param purpose `query`, `write`, … as inspection tells it */
  job(purpose: string, plans?: JobPlans): JobProfile {
    const job = new JobProfile(purpose, plans);
    job.onChange = () => this.#changed();
    this.jobs.push(job);
    return job;
  }

  /** A fit's pass begins. Returns what to call when one of its tasks is complete. */
  pass(tasks: number): () => void {
    const place = this.passes.push({ tasks, completedTasks: 0 }) - 1;
    this.#changed();
    return () => {
      this.passes[place] = { tasks, completedTasks: this.passes[place]!.completedTasks + 1 };
      this.#changed();
    };
  }

  /** @param failure why it did not succeed */
  end(state: OperationState, failure?: SparkError): void {
    this.state = state;
    this.failure = failure;
    this.endedMs = Date.now();
    this.#changed();
  }

  /** Listens for any change; returns how to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
