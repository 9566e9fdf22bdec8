import { EventEmitter } from "node:events";
import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { type ClusterEvent, ClusterEventSchema, type WorkerSchema, WorkerState } from "../../protocol/index";
import type { Attempts, RunningAttempt } from "./attempts";
import type { WorkerSize } from "./job-runner";

type Worker = MessageInitShape<typeof WorkerSchema>;
type Event = NonNullable<MessageInitShape<typeof ClusterEventSchema>["event"]>;

/** What inspection sees of the cluster: its workers now, and events as they happen. */
export class ClusterEvents {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #pids = new Map<number, number>();
  readonly #startedMs = new Map<string, number>();

  constructor(
    private readonly size: WorkerSize,
    private readonly attempts: Attempts,
  ) {}

  /** Those that are ready. */
  workers(): Worker[] {
    return [...this.#pids].map(([id, pid]) => this.#worker(id, pid, WorkerState.READY));
  }

  listen(listener: (event: ClusterEvent) => void): () => void {
    this.#emitter.on("event", listener);
    return () => this.#emitter.off("event", listener);
  }

  workerReady(workerId: number, pid: number): void {
    this.#pids.set(workerId, pid);
    this.#emit({ case: "worker", value: { worker: this.#worker(workerId, pid, WorkerState.READY) } });
  }

  workerLost(workerId: number): void {
    const pid = this.#pids.get(workerId) ?? 0;
    this.#pids.delete(workerId);
    this.#emit({ case: "worker", value: { worker: this.#worker(workerId, pid, WorkerState.LOST) } });
  }

  taskStarted({ taskId, id, workerId, job }: RunningAttempt): void {
    this.#startedMs.set(taskId, Date.now());
    const { operationId } = job.job;
    this.#emit({
      case: "taskStarted",
      value: { taskId, attempt: id.attempt, workerId, operationId, stageId: id.stageId },
    });
  }

  taskEnded(
    { taskId, id }: RunningAttempt,
    outcome: "done" | "failed" | "cancelled" | "lost",
    rows = 0,
    elapsedMs?: number,
  ): void {
    const since = this.#startedMs.get(taskId) ?? Date.now();
    this.#startedMs.delete(taskId);
    const elapsed = BigInt(Math.round(elapsedMs ?? Date.now() - since));
    this.#emit({
      case: "taskEnded",
      value: { taskId, attempt: id.attempt, outcome, rows: BigInt(rows), elapsedMs: elapsed },
    });
  }

  #worker(id: number, pid: number, state: WorkerState): Worker {
    const taskIds = this.attempts.ofWorker(id).map((attempt) => attempt.taskId);
    return { id, pid: BigInt(pid), state, taskIds, cores: this.size.cores, memoryLimit: BigInt(this.size.memoryLimit) };
  }

  #emit(event: Event): void {
    if (this.#emitter.listenerCount("event") === 0) return;
    this.#emitter.emit("event", create(ClusterEventSchema, { timeMs: BigInt(Date.now()), event }));
  }
}
