import type { ExternalStep, FunctionRuntime } from "../../protocol/worker-messages";
import type { BarrierAddress } from "../python/task-barrier";
import type { Slice } from "./slices";

export interface SliceRun {
  readonly step: ExternalStep;
  readonly runtime: FunctionRuntime;
  /** Of the sources. */
  readonly tables: readonly string[];
  readonly slice: Slice;
  readonly number: number;
  /** Of a barrier stage, where its tasks wait for each other. */
  readonly barrier?: BarrierAddress;
  /** Takes what comes back. */
  readonly results: string;
}
