import type { WorkerMessage, Workers } from "../../cluster/index";
import { createScheduler, type SchedulerAction, type SchedulerEvent, step } from "../../engine/scheduler/index";
import { SparkError } from "../../errors/index";
import type { TaskFailure } from "../../protocol/index";
import { fromTaskFailure } from "../error/from-task-failure";
import { OperatorTexts } from "../profile/operator-texts";
import { Attempts, type RunningAttempt } from "./attempts";
import { ClusterEvents } from "./cluster-events";
import type { Job, JobResult } from "./job";
import { RunningJob } from "./running-job";
import { taskMessage } from "./task-message";

export interface WorkerSize {
  readonly cores: number;
  /** Bytes. */
  readonly memoryLimit: number;
}

/** Runs jobs on the workers: tells the scheduler what happens and does what it answers. */
export class JobRunner {
  readonly events: ClusterEvents;
  readonly #scheduler = createScheduler();
  readonly #jobs = new Map<string, RunningJob>();
  readonly #attempts = new Attempts();
  readonly #texts = new OperatorTexts();
  readonly #actions: SchedulerAction[] = [];
  #made = 0;

  constructor(
    private readonly workers: Workers,
    size: WorkerSize,
  ) {
    this.events = new ClusterEvents(size, this.#attempts);
    workers.listen({
      onReady: (workerId, pid) => {
        this.events.workerReady(workerId, pid);
        this.#tell({ kind: "worker_joined", workerId, cores: size.cores, memory: size.memoryLimit });
      },
      onLost: (workerId, reason) => this.#workerLost(workerId, reason),
      onMessage: (_, message, body) => this.#received(message, body),
    });
  }

  /** Rejects with a SparkError; with the signal's reason when it is aborted. */
  run(job: Job): Promise<JobResult> {
    job.signal?.throwIfAborted();
    const number = this.#made++;
    const running = new RunningJob(`${job.operationId}.${number}`, job, number);
    this.#jobs.set(running.id, running);
    const cancel = () => {
      running.fail(job.signal!.reason);
      this.#tell({ kind: "job_cancelled", jobId: running.id });
    };
    job.signal?.addEventListener("abort", cancel, { once: true });
    job.onFreed?.((bytes) => this.#grant(running.id, bytes));
    this.#tell({
      kind: "job_submitted",
      jobId: running.id,
      group: job.sessionId,
      stages: job.plan.stages,
      maxFailures: job.maxFailures,
      ...(job.replan && { isAdaptive: true }),
    });
    return running.done.finally(() => {
      job.signal?.removeEventListener("abort", cancel);
      this.#jobs.delete(running.id);
      running.profile.ended();
      running.shuffles.remove();
    });
  }

  /** What an action leads to is told after the actions before it are done. */
  #tell(event: SchedulerEvent): void {
    const isActing = this.#actions.length > 0;
    const actions = step(this.#scheduler, event);
    this.#begin(actions);
    this.#actions.push(...actions);
    if (isActing) return;
    try {
      for (let next = 0; next < this.#actions.length; next++) this.#act(this.#actions[next]!);
    } finally {
      this.#actions.length = 0;
    }
  }

  /** To the scheduler these have begun: what is planned anew by an action before them leaves them as they are. */
  #begin(actions: readonly SchedulerAction[]): void {
    for (const action of actions) {
      if (action.kind === "run_attempt") this.#jobs.get(action.attempt.jobId)?.plan.begin(action.attempt.stageId);
      if (action.kind === "stage_completed") this.#jobs.get(action.jobId)?.plan.begin(action.stageId);
    }
  }

  #act(action: SchedulerAction): void {
    switch (action.kind) {
      case "run_attempt": {
        const { attempt: id, workerId, threads, memoryLimit } = action;
        const job = this.#jobs.get(id.jobId);
        if (!job) return;
        const attempt = this.#attempts.start(id, workerId, job, job.textsOf(id, this.#texts));
        this.workers.send(workerId, taskMessage(attempt, threads, memoryLimit));
        this.events.taskStarted(attempt);
        job.profile.attemptStarted(id, workerId, threads, memoryLimit);
        return;
      }
      case "cancel_attempt": {
        const attempt = this.#attempts.end(action.attempt);
        if (!attempt) return;
        this.workers.send(action.workerId, { kind: "cancel", taskId: attempt.taskId });
        this.#ended(attempt, "cancelled");
        return;
      }
      case "stage_completed":
        this.#stageCompleted(action.jobId, action.stageId);
        return;
      case "job_succeeded":
        this.#jobs.get(action.jobId)?.succeed();
        return;
      case "job_failed":
        this.#jobs
          .get(action.jobId)
          ?.fail(action.cause instanceof Error ? action.cause : workerLostError(action.cause));
        return;
    }
  }

  #received(message: WorkerMessage, body: Uint8Array): void {
    const attempt = this.#attempts.find(message.taskId, message.attempt);
    if (!attempt) return;
    switch (message.kind) {
      case "batch":
        for (const { rows, stream } of attempt.output.add({ rows: message.rows, stream: body })) {
          attempt.job.job.onBatch?.(rows, stream);
        }
        return;
      case "progress":
        attempt.job.profile.attemptProgress(attempt.id, message.rows, message.fraction);
        return;
      case "done": {
        for (const { rows, stream } of attempt.output.end()) attempt.job.job.onBatch?.(rows, stream);
        this.#attempts.end(attempt.id);
        const { rows, metrics, files, steps, accumulators } = message;
        const { stageId, task, attempt: number } = attempt.id;
        const { kind } = attempt.job.stage(stageId).output;
        if (files && kind === "shuffle") attempt.job.shuffles.add(stageId, task, number, files);
        else attempt.job.rows += rows;
        if (files && kind === "blocks") attempt.job.files.push(...files);
        this.events.taskEnded(attempt, "done", rows, metrics.elapsedMs);
        attempt.job.profile.attemptDone(attempt.id, {
          ...{ rows, profile: body, texts: attempt.texts, processMs: metrics.processMs, files, steps, accumulators },
        });
        this.#tell({ kind: "attempt_succeeded", attempt: attempt.id });
        return;
      }
      case "failed": {
        const { failure } = message;
        this.#attempts.end(attempt.id);
        this.#ended(attempt, "failed", failure.message);
        this.#tell(failureEvent(attempt, failure));
        return;
      }
    }
  }

  #workerLost(workerId: number, reason: string): void {
    const lost = this.#attempts.ofWorker(workerId);
    this.events.workerLost(workerId);
    for (const attempt of lost) {
      this.#attempts.end(attempt.id);
      this.#ended(attempt, "lost", reason);
      if (attempt.output.hasLeft)
        this.#tell({ kind: "attempt_failed", attempt: attempt.id, reason: "user", cause: partlySent(attempt, reason) });
    }
    this.#tell({ kind: "worker_lost", workerId });
  }

  #stageCompleted(jobId: string, stageId: number): void {
    const job = this.#jobs.get(jobId);
    if (!job?.job.replan) return;
    try {
      const replanned = job.plan.completed(stageId);
      if (replanned) job.profile.replanned(job.plan.stages, replanned.changes);
      this.#tell({ kind: "stages_planned", jobId, stageId, ...(replanned && { stages: replanned.stages }) });
    } catch (error) {
      job.fail(error);
      this.#tell({ kind: "job_cancelled", jobId });
    }
  }

  #ended(attempt: RunningAttempt, outcome: "failed" | "cancelled" | "lost", message?: string): void {
    this.events.taskEnded(attempt, outcome);
    attempt.job.profile.attemptEnded(attempt.id, outcome, message);
  }

  #grant(jobId: string, bytes: number): void {
    for (const { taskId, workerId } of this.#attempts.ofJob(jobId))
      this.workers.send(workerId, { kind: "credit", taskId, bytes });
  }
}

function failureEvent({ id, job, output }: RunningAttempt, failure: TaskFailure): SchedulerEvent {
  const cause = fromTaskFailure(failure);
  if (output.hasLeft) return { kind: "attempt_failed", attempt: id, reason: "user", cause };
  if (failure.reason !== "input_lost") return { kind: "attempt_failed", attempt: id, reason: failure.reason, cause };
  const lost = job.shuffles.writersOf(failure.lostFiles ?? []);
  return { kind: "input_lost", attempt: id, lost, cause: executorError(failure.message) };
}

const executorError = (message: string) => new SparkError("INTERNAL_ERROR_EXECUTOR", { message }, "SparkException");

const partlySent = ({ workerId }: RunningAttempt, reason: string) =>
  executorError(
    `Worker ${workerId} was lost (${reason}) after a part of the result had been sent. Another run need not give the rows in the same order: run the query again.`,
  );

const workerLostError = (cause: unknown) =>
  executorError(`A task was lost with its worker as often as spark.task.maxFailures allows: ${JSON.stringify(cause)}`);
