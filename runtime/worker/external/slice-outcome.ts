import type { FunctionMetrics } from "../../protocol/worker-messages";

/** What one run of the functions took and gave, as far as their process tells. */
export interface SliceOutcome {
  readonly metrics: Partial<FunctionMetrics>;
  /** Pickled updates of PySpark's accumulators. */
  readonly accumulators?: readonly Buffer[];
}

const none: FunctionMetrics = {
  rows: 0,
  bytesSent: 0,
  bytesReceived: 0,
  startMs: 0,
  initMs: 0,
  processingMs: 0,
  totalMs: 0,
};

/** Those of a step, over its slices. */
export class StepOutcome {
  metrics = none;
  readonly accumulators: Buffer[] = [];

  add({ metrics, accumulators = [] }: SliceOutcome): void {
    const names = Object.keys(none) as (keyof FunctionMetrics)[];
    const sums = names.map((name) => [name, this.metrics[name] + (metrics[name] ?? 0)]);
    this.metrics = Object.fromEntries(sums) as unknown as FunctionMetrics;
    this.accumulators.push(...accumulators);
  }
}
