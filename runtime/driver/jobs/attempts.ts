import type { AttemptId } from "../../engine/scheduler/index";
import type { QueryTexts } from "../profile/operator-texts";
import { AttemptOutput } from "./attempt-output";
import type { RunningJob } from "./running-job";

export interface RunningAttempt {
  readonly id: AttemptId;
  readonly taskId: string;
  readonly workerId: number;
  readonly job: RunningJob;
  readonly texts: QueryTexts;
  readonly output: AttemptOutput;
}

/** The attempts that run now. What a worker says of any other is not listened to. */
export class Attempts {
  readonly #running = new Map<string, RunningAttempt>();

  start(id: AttemptId, workerId: number, job: RunningJob, texts: QueryTexts): RunningAttempt {
    const taskId = `${id.jobId}/${id.stageId}/${id.task}`;
    const attempt = { id, taskId, workerId, job, texts, output: new AttemptOutput() };
    this.#running.set(keyOf(taskId, id.attempt), attempt);
    return attempt;
  }

  find(taskId: string, attempt: number): RunningAttempt | undefined {
    return this.#running.get(keyOf(taskId, attempt));
  }

  end({ jobId, stageId, task, attempt }: AttemptId): RunningAttempt | undefined {
    const key = keyOf(`${jobId}/${stageId}/${task}`, attempt);
    const ended = this.#running.get(key);
    this.#running.delete(key);
    return ended;
  }

  ofWorker(workerId: number): readonly RunningAttempt[] {
    return [...this.#running.values()].filter((attempt) => attempt.workerId === workerId);
  }

  ofJob(jobId: string): readonly RunningAttempt[] {
    return [...this.#running.values()].filter((attempt) => attempt.id.jobId === jobId);
  }
}

const keyOf = (taskId: string, attempt: number) => `${taskId}#${attempt}`;
