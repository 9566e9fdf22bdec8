import type { ExternalStep, FunctionRuntime } from "../../protocol/worker-messages";
import type { Slice } from "./slices";

export interface SliceRun {
  readonly step: ExternalStep;
  readonly runtime: FunctionRuntime;
  /** Of the sources. */
  readonly tables: readonly string[];
  readonly slice: Slice;
  readonly number: number;
  /** Takes what comes back. */
  readonly results: string;
}
