/**
 * What a notebook's kernel process and its front end (editor or cli) say to each other: JSON-RPC 2.0 (vscode-jsonrpc) over a unix
 * socket or named pipe. The first request must be `initialize` with the token; anything else before it closes the connection.
 */

export type CellLanguage = "sparkts" | "sparksql" | "python";

/** Requests, front end → kernel. */
export const kernelRequests = {
  initialize: "kernel/initialize",
  attach: "kernel/attach",
  execute: "kernel/execute",
  follow: "kernel/follow",
  interrupt: "kernel/interrupt",
  shutdown: "kernel/shutdown",
  /** `FrameParams` → `FrameResult`; answered while cells run. */
  frame: "kernel/frame",
  cancelFrame: "kernel/cancelFrame",
  /** `InspectionRequest` → `InspectionResult`; answered while cells run. */
  inspect: "kernel/inspect",
} as const;

/** Notifications, kernel → front end, all of one running cell. Sent in order, before the answer to its `execute`. */
export const kernelNotifications = {
  output: "kernel/output",
  progress: "kernel/progress",
  clear: "kernel/clear",
  /** Front end → kernel: it has shown all that a run gave, which need not be kept any longer. */
  taken: "kernel/taken",
} as const;

export interface InitializeParams {
  readonly token: string;
  /** Absolute; absent for an untitled notebook. Packages and relative paths are resolved from its folder. */
  readonly notebookPath?: string;
  /** Used when there is no notebookPath. */
  readonly workingDirectory: string;
  /** `sc://host:port/;token=…` */
  readonly remote: string;
  /** To go on in the session of a kernel that is gone: its views and settings are still there. */
  readonly sparkSessionId?: string;
  readonly sessionConfig?: Readonly<Record<string, string>>;
}

/** Instead of `initialize`, to a kernel that has lost its front end. */
export interface AttachParams {
  readonly token: string;
}

export interface AttachResult extends InitializeResult {
  /** In their order; each is to be followed, then taken. */
  readonly runs: readonly KernelRun[];
}

/** A run that no front end has taken yet. */
export interface KernelRun {
  readonly executionId: string;
  readonly cellId?: string;
  readonly cellIndex: number;
  readonly code: string;
  readonly status: "waiting" | "running" | ExecuteResult["status"];
  /** Milliseconds since 1970. */
  readonly startedAt?: number;
  readonly endedAt?: number;
}

/** Of `follow`, which sends the outputs so far and those to come and is answered as `execute`, and of `taken`. */
export interface RunParams {
  readonly executionId: string;
}

export interface InitializeResult {
  readonly sessionId: string;
  readonly sparkVersion: string;
}

export interface ExecuteParams {
  /** Unique among running cells; outputs name it. */
  readonly executionId: string;
  /** The notebook's own id of the cell, where it has one. */
  readonly cellId?: string;
  /** Shown in stack traces: `cell 3`. Counted from 1. */
  readonly cellIndex: number;
  readonly language: CellLanguage;
  readonly code: string;
  /** What a DataFrame shows at first; absent: its rows. */
  readonly preview?: PreviewKind;
  /** Path of the interpreter for Python cells: the first of them starts it. Absent: none was found. */
  readonly python?: string;
}

/** `schema` runs nothing: the user asks for the rows. */
export type PreviewKind = "rows" | "schema";

export interface ExecuteResult {
  /** A cancelled cell is not a failed one: it has no error output. */
  readonly status: "ok" | "error" | "cancelled";
}

/** Absent executionId: everything that runs. */
export interface InterruptParams {
  readonly executionId?: string;
}

export interface OutputParams {
  readonly executionId: string;
  readonly output: CellOutput;
}

/** The cell's outputs so far are to go: at once, or when the next one comes. */
export interface ClearParams {
  readonly executionId: string;
  readonly isWaiting: boolean;
}

export type CellOutput = StreamOutput | DisplayOutput | ErrorOutput;

export interface StreamOutput {
  readonly kind: "stream";
  readonly name: "stdout" | "stderr";
  readonly text: string;
}

/** `result` marks the cell's last expression (nbformat's execute_result); the rest is display_data. */
export interface DisplayOutput {
  readonly kind: "display";
  readonly isResult: boolean;
  /** Richest first. The same thing in several forms. */
  readonly items: readonly DisplayItem[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** The DataFrame shown, for requests while this kernel lives. Never saved. */
  readonly frameId?: string;
}

export interface DisplayItem {
  readonly mime: string;
  /** Text, or base64 when `isBase64`. */
  readonly data: string;
  readonly isBase64?: boolean;
}

/** First rows of a frame: one complete Arrow IPC stream, base64. Its output's metadata holds a `DataFramePreview`. */
export const arrowMime = "application/vnd.apache.arrow.stream";
/** JSON of a Vega-Lite specification with its data. */
export const chartMime = "application/vnd.vegalite.v6+json";
/** JSON of `CellError`. */
export const errorMime = "application/vnd.sparknb.error+json";

export interface DataFramePreview {
  readonly shownRows: number;
  /** True when the frame has more rows than are shown, or when it has not been run. */
  readonly hasMore: boolean;
  /** Where it is known. */
  readonly totalRows?: number;
  /** Spark's schema as JSON text. */
  readonly schema: string;
}

export interface ErrorOutput {
  readonly kind: "error";
  readonly error: CellError;
}

export interface CellError {
  /** `AnalysisException`, `TypeError`, … */
  readonly name: string;
  /** One line for a human. */
  readonly summary: string;
  /** Full message. */
  readonly message: string;
  readonly condition?: string;
  readonly sqlState?: string;
  readonly messageParameters?: Readonly<Record<string, string>>;
  /** Frames of the user's own code only, cell positions first; 1-based lines. */
  readonly frames: readonly CellFrame[];
  /** The rest: full stack, causes, the server's stack. Folded in the editor. */
  readonly detail?: string;
  /** Where the error sits in this cell's text: 0-based offsets, end exclusive. */
  readonly range?: { readonly start: number; readonly end: number };
}

export interface CellFrame {
  readonly function?: string;
  /** Absent for a file of the user's. */
  readonly cellIndex?: number;
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

export interface ProgressParams {
  readonly executionId: string;
  readonly stages: readonly {
    readonly id: number;
    readonly tasks: number;
    readonly completedTasks: number;
    readonly inputBytes: number;
    readonly isDone: boolean;
  }[];
  readonly inflightTasks: number;
}
