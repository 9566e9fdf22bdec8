import type {
  DataType,
  ExecutePlanResponse,
  ExecutePlanResponse_ExecutionProgress_StageInfo,
  ExecutePlanResponse_Metrics_MetricObject,
  ExecutePlanResponse_ObservedMetrics,
  Plan,
} from "../../protocol";

/** How far an execution is; handlers get one whenever the server says so, and one with `done` at the end. */
export interface Progress {
  readonly operationId: string;
  readonly stages: readonly ExecutePlanResponse_ExecutionProgress_StageInfo[];
  readonly inflightTasks: number;
  readonly done: boolean;
}
/** Called while operations run, in this process; what it throws ends the operation's stream. */
export type ProgressHandler = (progress: Progress) => void;

/** What becomes of a plan that a client runs. */
export type OperationNews =
  | { readonly kind: "begun"; readonly operationId: string; readonly plan: Plan }
  | {
      readonly kind: "metrics";
      readonly operationId: string;
      readonly metrics: readonly ExecutePlanResponse_Metrics_MetricObject[];
    }
  /** Cancelled is one, too, of whose rows nobody wanted the rest. */
  | { readonly kind: "ended"; readonly operationId: string; readonly state: "succeeded" | "failed" | "cancelled" };
export type OperationObserver = (news: OperationNews) => void;

export type ResponseType = ExecutePlanResponse["responseType"];

/** What one response of an execution says; `result` is any answer of a command. */
export type ExecutionEvent =
  | { readonly kind: "schema"; readonly schema: DataType }
  | { readonly kind: "batch"; readonly ipc: Uint8Array; readonly rows: number }
  | { readonly kind: "metrics"; readonly metrics: readonly ExecutePlanResponse_Metrics_MetricObject[] }
  | { readonly kind: "observed"; readonly observed: ExecutePlanResponse_ObservedMetrics }
  | { readonly kind: "result"; readonly result: ResponseType };

/** Takes batches as they come, each a complete Arrow IPC stream; the result then keeps none. */
export type BatchHandler = (ipc: Uint8Array, schema: DataType | undefined) => void;

/** Everything an execution answered, in order. */
export interface ExecutionResult {
  readonly operationId: string;
  readonly schema: DataType | undefined;
  /** Each a complete Arrow IPC stream. */
  readonly batches: readonly Uint8Array[];
  readonly metrics: readonly ExecutePlanResponse_Metrics_MetricObject[];
  readonly observed: readonly ExecutePlanResponse_ObservedMetrics[];
  readonly results: readonly ResponseType[];
}
