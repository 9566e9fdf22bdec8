import { rmSync } from "node:fs";
import type { Socket } from "node:net";
import { join } from "node:path";
import { startKeys, type WorkerStart } from "../protocol/process-start";
import type { Hello, WorkerRequest } from "../protocol/worker-messages";
import { memoryArguments } from "./node-arguments";
import { SpawnedProcess } from "./spawn-process";
import { isSameToken } from "./token";
import { WorkerConnection, type WorkerMessage } from "./worker-connection";

/** A worker's id is that of one process: its successor has another. */
export interface WorkerEvents {
  onReady(workerId: number, pid: number): void;
  /** `body` is the receiver's to keep. */
  onMessage(workerId: number, message: WorkerMessage, body: Uint8Array): void;
  /** Its tasks are lost; a successor is being started. `reason` says how it ended. */
  onLost(workerId: number, reason: string): void;
}

/** Milliseconds. */
export interface Heartbeat {
  /** Between two signs of life. */
  readonly interval: number;
  /** A worker that is silent for so long is lost. */
  readonly timeout: number;
}

interface WorkerProcess {
  readonly process: SpawnedProcess;
  connection: WorkerConnection | undefined;
  isLost: boolean;
}

const greetingTimeout = 10_000;
const stopGrace = 2_000;
/** Waits before a worker is started anew when it ended before it had connected, by how often that came in a row. */
const restartDelays = [0, 100, 1_000, 5_000, 30_000];

/** The driver's worker processes: keeps `count` of them running and carries messages. What they are asked to do is the caller's. */
export class Workers {
  readonly #workers = new Map<number, WorkerProcess>();
  readonly #restarts = new Set<NodeJS.Timeout>();
  #events: WorkerEvents | undefined;
  #made = 0;
  #isStopping = false;
  /** Workers that ended before they had connected, since one last did. */
  failedStarts = 0;
  onStopped: () => void = () => {};
  readonly #watch: NodeJS.Timeout;

  constructor(
    readonly entry: string,
    readonly count: number,
    readonly start: Omit<WorkerStart, "workerId" | "heartbeatMs">,
    readonly heartbeat: Heartbeat,
  ) {
    this.#watch = setInterval(() => this.#lookForSilent(), heartbeat.interval).unref();
    for (let i = 0; i < count; i++) this.#spawn();
  }

  /** Workers that are ready already are reported at once. */
  listen(events: WorkerEvents): void {
    this.#events = events;
    for (const [workerId, worker] of this.#workers) if (worker.connection) events.onReady(workerId, worker.process.pid);
  }

  /** Of workers that are ready. */
  get pids(): ReadonlyMap<number, number> {
    const ready = [...this.#workers].filter(([, worker]) => worker.connection);
    return new Map(ready.map(([workerId, worker]) => [workerId, worker.process.pid]));
  }

  /** Does nothing for a worker that is lost: `onLost` has told or will tell. */
  send(workerId: number, request: WorkerRequest): void {
    this.#workers.get(workerId)?.connection?.send(request);
  }

  /** Takes a connection to the driver's socket, which must be one of our workers'. */
  connected(socket: Socket): void {
    let workerId = -1;
    const connection = new WorkerConnection(
      socket,
      (hello) => {
        if (!this.#isExpected(hello)) return false;
        workerId = hello.workerId;
        this.#workers.get(workerId)!.connection = connection;
        this.failedStarts = 0;
        this.#events?.onReady(workerId, hello.pid);
        return true;
      },
      (message, body) => this.#events?.onMessage(workerId, message, body),
      greetingTimeout,
    );
    // Comes within a millisecond of a kill, before the exit is reported.
    socket.on("close", () => void this.#lost(workerId));
  }

  /** Ends all workers: asks first, then by force. Resolves when they are gone. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const timer of this.#restarts) clearTimeout(timer);
    clearInterval(this.#watch);
    const ends = [...this.#workers.values()].map(async ({ process, connection }) => {
      connection?.send({ kind: "stop" });
      const force = setTimeout(() => process.child.kill("SIGKILL"), connection ? stopGrace : 0);
      await process.exited;
      clearTimeout(force);
    });
    await Promise.all(ends);
    this.onStopped();
  }

  #isExpected(hello: Hello): boolean {
    const worker = this.#workers.get(hello.workerId);
    return worker?.process.pid === hello.pid && !worker.connection && isSameToken(this.start.token, hello.token);
  }

  #spawn(): void {
    const workerId = this.#made++;
    const start: WorkerStart = { ...this.start, workerId, heartbeatMs: this.heartbeat.interval };
    const process = SpawnedProcess.spawn({
      entry: this.entry,
      startKey: startKeys.worker,
      start,
      // Queries block a thread of Node's pool while they run: more than its default of 4 may run at once.
      environment: { UV_THREADPOOL_SIZE: "16" },
      nodeArguments: memoryArguments,
    });
    process.child.stdout?.resume();
    this.#workers.set(workerId, { process, connection: undefined, isLost: false });
    void process.exited.then(() => this.#lost(workerId));
  }

  /** Looks are counted, not time: a driver that was held up itself accuses no one. */
  #lookForSilent(): void {
    const { interval, timeout } = this.heartbeat;
    for (const [workerId, { connection }] of this.#workers) {
      if (connection && connection.look() * interval >= timeout)
        void this.#lost(workerId, `it gave no sign of life for ${timeout / 1000} s`);
    }
  }

  async #lost(workerId: number, cause?: string): Promise<void> {
    const worker = this.#workers.get(workerId);
    if (!worker || worker.isLost) return;
    worker.isLost = true;
    const wasReady = worker.connection !== undefined;
    // A worker whose connection broke is of no use, though it may still run.
    worker.process.child.kill("SIGKILL");
    const end = await worker.process.exited;
    this.#workers.delete(workerId);
    rmSync(join(this.start.scratch, `worker-${workerId}-${worker.process.pid}`), { recursive: true, force: true });
    if (this.#isStopping) return;
    if (wasReady) this.#events?.onLost(workerId, cause ?? end);
    else this.failedStarts++;
    this.#restart();
  }

  #restart(): void {
    const delay = restartDelays[Math.min(this.failedStarts, restartDelays.length - 1)]!;
    const timer = setTimeout(() => {
      this.#restarts.delete(timer);
      this.#spawn();
    }, delay);
    this.#restarts.add(timer);
  }
}
