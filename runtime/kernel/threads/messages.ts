import type { FrameParams, FrameResult } from "../../protocol/frame-messages";
import type { InspectionRequest, InspectionResult } from "../../protocol/inspection-messages";
import type {
  CellOutput,
  ClearParams,
  ExecuteParams,
  ExecuteResult,
  InitializeParams,
  InitializeResult,
  ProgressParams,
} from "../../protocol/kernel-messages";

/**
 * The kernel's two threads. The main thread runs the user's code and may be busy for as long as that pleases; the front thread owns the
 * socket, so that outputs still flow and an interrupt still arrives.
 */
export interface FrontStart {
  readonly address: string;
  readonly token: string;
  readonly scratch: string;
  /** Absent: the kernel ends with its front end. */
  readonly idleTimeoutMs?: number;
  /** To be removed at the end. */
  readonly files: readonly string[];
  readonly stopMemory: SharedArrayBuffer;
}

/** Front thread → main thread. */
export type ToMain =
  | { readonly kind: "initialize"; readonly params: InitializeParams }
  | { readonly kind: "execute"; readonly params: ExecuteParams }
  /** Of the cell that runs. The stop flag is up until this is read. */
  | { readonly kind: "interrupt"; readonly executionId: string }
  | { readonly kind: "frame"; readonly params: FrameParams }
  | { readonly kind: "cancelFrame"; readonly requestId: string }
  | { readonly kind: "inspect"; readonly id: number; readonly request: InspectionRequest }
  | { readonly kind: "end" };

/** Main thread → front thread. */
export type ToFront =
  | { readonly kind: "initialized"; readonly result: InitializeResult }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "output"; readonly executionId: string; readonly output: CellOutput }
  | { readonly kind: "progress"; readonly params: ProgressParams }
  | { readonly kind: "frame"; readonly requestId: string; readonly result: FrameResult }
  | { readonly kind: "inspected"; readonly id: number; readonly result: InspectionResult }
  | { readonly kind: "clear"; readonly params: ClearParams }
  | { readonly kind: "finished"; readonly executionId: string; readonly status: ExecuteResult["status"] };

/** Front thread → main thread, once: it listens, or why it cannot. */
export type FrontReady =
  | { readonly kind: "listening" }
  | { readonly kind: "failed"; readonly message: string; readonly code?: string };
