import { IllegalArgumentException } from "../../channel";

/** What one batch of a streaming query did, in Spark's own JSON names. */
export interface StreamingQueryProgress {
  readonly id: string;
  readonly runId: string;
  readonly name: string | null;
  /** ISO 8601, UTC: when the batch began. */
  readonly timestamp: string;
  readonly batchId: number;
  /** Milliseconds. */
  readonly batchDuration: number;
  /** Milliseconds of each step. */
  readonly durationMs: Readonly<Record<string, number>>;
  readonly eventTime?: Readonly<Record<string, string>>;
  readonly stateOperators: readonly Readonly<Record<string, unknown>>[];
  readonly sources: readonly StreamingSourceProgress[];
  readonly sink: Readonly<Record<string, unknown>>;
  readonly observedMetrics?: Readonly<Record<string, unknown>>;
  readonly numInputRows?: number;
  readonly inputRowsPerSecond?: number;
  readonly processedRowsPerSecond?: number;
}

/** What one source gave to a batch; offsets are the source's own. */
export interface StreamingSourceProgress {
  readonly description: string;
  readonly startOffset: unknown;
  readonly endOffset: unknown;
  readonly latestOffset: unknown;
  readonly numInputRows: number;
  readonly inputRowsPerSecond?: number;
  readonly processedRowsPerSecond?: number;
}

/** @throws IllegalArgumentException VALUE_NOT_POSITIVE */
export function timeoutInit(seconds: number | undefined): { readonly timeoutMs?: bigint } {
  if (seconds === undefined) return {};
  if (!(seconds > 0)) {
    throw new IllegalArgumentException({
      condition: "VALUE_NOT_POSITIVE",
      message: `[VALUE_NOT_POSITIVE] Value for \`timeout\` must be positive, got '${seconds}'.`,
      messageParameters: { arg_name: "timeout", arg_value: String(seconds) },
    });
  }
  return { timeoutMs: BigInt(Math.trunc(seconds * 1000)) };
}
