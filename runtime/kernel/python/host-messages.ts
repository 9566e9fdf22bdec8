import type { CellError, DisplayItem, ProgressParams } from "../../protocol/kernel-messages";

/** Kernel → Python, one JSON a line. `HostStart` comes first. */
export interface HostStart {
  /** The notebook's session: `sc://…;session_id=…` */
  readonly remote: string;
  /** For IPython's own files. */
  readonly folder: string;
  /** Whether the kernel wants to hear of each plan that runs: the server does not remember them. */
  readonly tellsOperations: boolean;
}

export interface HostCell {
  readonly kind: "cell";
  readonly cellIndex: number;
  readonly code: string;
  /** What Spark runs for the cell carries it. */
  readonly tag: string;
}

export interface HostAnswer {
  readonly kind: "answer";
  readonly id: number;
  readonly error?: CellError | string;
  readonly statements?: readonly { readonly text: string; readonly parameters: readonly string[] }[];
}

/** Python → kernel. */
export type HostMessage =
  | { readonly kind: "ready"; readonly python: string }
  | { readonly kind: "failed"; readonly message: string; readonly missing: readonly string[] }
  | { readonly kind: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | {
      readonly kind: "display";
      readonly isResult: boolean;
      readonly items: readonly DisplayItem[];
      readonly metadata: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "clear"; readonly isWaiting: boolean }
  /** A pandas frame, Arrow in base64; of a big one the first rows. */
  | {
      readonly kind: "rows";
      readonly isResult: boolean;
      readonly ipc: string;
      readonly totalRows: number;
      readonly isWhole: boolean;
    }
  | { readonly kind: "error"; readonly error: HostError }
  | ({ readonly kind: "progress"; readonly operationId: string; readonly isDone: boolean } & Omit<
      ProgressParams,
      "executionId"
    >)
  /** A serialised Plan in base64. */
  | { readonly kind: "operationBegun"; readonly operationId: string; readonly plan: string }
  | {
      readonly kind: "operationEnded";
      readonly operationId: string;
      readonly state: "succeeded" | "failed" | "cancelled";
      /** A serialised ExecutePlanResponse.Metrics in base64; empty where there are none. */
      readonly metrics: string;
    }
  | {
      readonly kind: "finished";
      readonly isOk: boolean;
      readonly names: HostNames;
      /** Of names that the cell has written, and frames that have come in other ways. */
      readonly variables: readonly HostVariable[];
      /** Frames that are no more. */
      readonly gone: readonly string[];
    }
  | HostRequest;

export interface HostNames {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Strings of the cell: some are SQL. */
  readonly texts: readonly string[];
  /** Methods that were called, with a string as their first argument. */
  readonly calls: readonly (readonly [method: string, argument: string])[];
}

/** A Spark frame has a relation, one with many rows of its own not even that; a pandas frame has columns; a small value has a text. */
export interface HostVariable {
  readonly name: string;
  readonly relation?: string;
  readonly isFrame?: true;
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
  readonly rows?: number;
  readonly text?: string;
}

/** Waits for a `HostAnswer` of the same id. */
export type HostRequest =
  /** Shows the Spark frame of a plan, a serialised Relation in base64. */
  | { readonly kind: "frame"; readonly id: number; readonly isResult: boolean; readonly relation: string }
  /** The statements of a SQL text and the names of their `:name` parameters. */
  | { readonly kind: "split"; readonly id: number; readonly text: string };

/** The summary is the kernel's to write. */
export type HostError = Omit<CellError, "summary"> & { readonly summary?: string };
