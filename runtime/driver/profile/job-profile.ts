import type { AttemptId } from "../../engine/scheduler/index";
import type { Stage } from "../../plan/physical";
import type { Plan } from "../../plan/resolved/index";
import type { StepReport, WrittenFile } from "../../protocol/index";
import type { QueryTexts } from "./operator-texts";
import { type Operator, StageOperators } from "./operators";
import { readProfile } from "./query-profile";
import { withSteps } from "./step-profile";

export type Outcome = "running" | "done" | "failed" | "cancelled" | "lost";

/** The plans a job came from. */
export interface JobPlans {
  readonly analyzed: Plan;
  readonly optimized: Plan;
}

export interface AttemptProfile {
  readonly id: AttemptId;
  readonly workerId: number;
  readonly threads: number;
  readonly memoryLimit: number | undefined;
  readonly startedMs: number;
  endedMs?: number;
  outcome: Outcome;
  rows: number;
  /** 0…1, as far as DuckDB can tell. */
  fraction?: number;
  message?: string;
  /** Of DuckDB's operators. */
  cpuMs?: number;
  /** Of the worker, where the attempt was alone there. */
  processMs?: number;
  peakMemoryBytes?: number;
  spilledBytes?: number;
  bytesWritten?: number;
}

/** Profiles that are kept as texts, tens of kilobytes each. */
const mostUnread = 16;

/** What an attempt that succeeded reports. */
export interface AttemptReport {
  readonly rows: number;
  /** As DuckDB wrote it; empty where it wrote none. */
  readonly profile?: Uint8Array;
  /** What the profile leaves out. */
  readonly texts: QueryTexts;
  readonly processMs?: number | undefined;
  readonly files?: readonly WrittenFile[] | undefined;
  readonly steps?: readonly StepReport[] | undefined;
  readonly accumulators?: readonly string[] | undefined;
}

interface Unread {
  readonly attempt: AttemptProfile;
  readonly json: Uint8Array;
  readonly texts: QueryTexts;
  readonly steps: readonly StepReport[];
}

/** A job as it went: the plans it began with, what adaptive execution made of them, attempts, and what DuckDB measured. */
export class JobProfile {
  readonly #attempts: AttemptProfile[] = [];
  readonly #open = new Map<string, AttemptProfile>();
  readonly #operators = new Map<number, StageOperators>();
  readonly #done = new Map<number, Set<number>>();
  #unread: Unread[] = [];
  /** As planned at first. */
  initialStages: readonly Stage[] = [];
  /** As they are now, in the order in which they were planned. */
  stages: readonly Stage[] = [];
  readonly changes: string[] = [];
  /** What PySpark's accumulators have gathered, pickled, base64. */
  readonly accumulators: string[] = [];
  readonly startedMs = Date.now();
  endedMs: number | undefined;
  onChange: () => void = () => {};

  /** @param purpose what the operation runs it for: `query`, `write`, `cache`, … */
  constructor(
    readonly purpose: string,
    readonly plans: JobPlans | undefined,
  ) {}

  begin(stages: readonly Stage[]): void {
    this.initialStages = stages;
    this.stages = stages;
    this.onChange();
  }

  replanned(stages: readonly Stage[], changes: readonly string[]): void {
    this.stages = stages;
    this.changes.push(...changes);
    this.onChange();
  }

  attemptStarted(id: AttemptId, workerId: number, threads: number, memoryLimit: number | undefined): void {
    const startedMs = Date.now();
    const attempt: AttemptProfile = { id, workerId, threads, memoryLimit, startedMs, outcome: "running", rows: 0 };
    this.#attempts.push(attempt);
    this.#open.set(keyOf(id), attempt);
    this.onChange();
  }

  attemptProgress(id: AttemptId, rows: number | undefined, fraction: number | undefined): void {
    const attempt = this.#open.get(keyOf(id));
    if (!attempt) return;
    if (rows !== undefined) attempt.rows = rows;
    if (fraction !== undefined) attempt.fraction = fraction;
    this.onChange();
  }

  attemptDone(
    id: AttemptId,
    { rows, profile, texts, processMs, files, steps = [], accumulators = [] }: AttemptReport,
  ): void {
    const attempt = this.#end(id, "done");
    if (!attempt) return;
    attempt.rows = rows;
    this.accumulators.push(...accumulators);
    this.#done.set(id.stageId, (this.#done.get(id.stageId) ?? new Set()).add(id.task));
    if (processMs !== undefined) attempt.processMs = processMs;
    if (files) attempt.bytesWritten = files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (!profile) return;
    this.#unread.push({ attempt, json: profile, texts, steps });
    if (this.#unread.length >= mostUnread) this.#read();
  }

  attemptEnded(id: AttemptId, outcome: Exclude<Outcome, "running" | "done">, message?: string): void {
    const attempt = this.#end(id, outcome);
    if (attempt && message !== undefined) attempt.message = message;
  }

  ended(): void {
    this.endedMs = Date.now();
    this.onChange();
  }

  get attempts(): readonly AttemptProfile[] {
    this.#read();
    return this.#attempts;
  }

  get runningAttempts(): readonly AttemptProfile[] {
    return [...this.#open.values()];
  }

  completedTasks(stageId: number): number {
    return this.#done.get(stageId)?.size ?? 0;
  }

  operatorsOf(stageId: number): readonly Operator[] {
    this.#read();
    return this.#operators.get(stageId)?.trees ?? [];
  }

  /** An answer does not wait for what its profiles say; nobody may ask. */
  #read(): void {
    const unread = this.#unread;
    this.#unread = [];
    for (const { attempt, json, texts, steps } of unread) {
      const profile = withSteps(readProfile(json, texts), steps);
      if (!profile) continue;
      const { cpuMs, peakMemoryBytes, spilledBytes, operator } = profile;
      Object.assign(attempt, { cpuMs, peakMemoryBytes, spilledBytes });
      if (!operator) continue;
      const { stageId } = attempt.id;
      const known = this.#operators.get(stageId) ?? new StageOperators(stageId);
      this.#operators.set(stageId, known);
      known.add(operator);
    }
  }

  #end(id: AttemptId, outcome: Outcome): AttemptProfile | undefined {
    const attempt = this.#open.get(keyOf(id));
    if (!attempt) return undefined;
    this.#open.delete(keyOf(id));
    attempt.endedMs = Date.now();
    attempt.outcome = outcome;
    this.onChange();
    return attempt;
  }
}

const keyOf = ({ stageId, task, attempt }: AttemptId) => `${stageId}/${task}/${attempt}`;
