import type { CellLanguage } from "./kernel-messages";
import type { CellProfile } from "./plan-profile";

/** What a front end's views ask of a kernel's session. Nothing of it runs a job; the answers are small and plain. */
interface Requests {
  /** DataFrames that the notebook's variables hold. */
  frames: { readonly request: object; readonly answer: { readonly frames: readonly InspectedFrame[] } };
  /** What the notebook's variables held after the last cell. */
  variables: { readonly request: object; readonly answer: { readonly variables: readonly InspectedVariable[] } };
  /** The plan of one of the `frames`, as `explain("extended")` prints it; absent where there is no such frame any more. */
  explain: {
    readonly request: { readonly name: string; readonly language: string };
    readonly answer: { readonly text?: string };
  };
  databases: { readonly request: object; readonly answer: { readonly databases: readonly InspectedDatabase[] } };
  tables: {
    readonly request: { readonly database: string };
    readonly answer: { readonly tables: readonly InspectedTable[] };
  };
  columns: {
    readonly request: { readonly table: string };
    readonly answer: { readonly columns: readonly InspectedColumn[] };
  };
  /** What the steps of DataFrame chains did in a run of a cell; none where the server does not tell. */
  steps: {
    readonly request: { readonly executionId: string };
    readonly answer: { readonly steps: readonly InspectedStep[] };
  };
  /** Whether a run of a cell has read rows that were kept (`cache`, `persist`) before it; absent where the server does not tell. */
  keptRows: {
    readonly request: { readonly executionId: string };
    readonly answer: { readonly areRead?: boolean };
  };
  /** What a run of a cell did, or does; absent where it is not known any more. */
  profile: {
    readonly request: { readonly executionId: string };
    readonly answer: { readonly profile?: CellProfile };
  };
  cluster: { readonly request: object; readonly answer: InspectedCluster };
  /** Of the runs that ended well, the last of each cell that has an id. */
  lineage: { readonly request: object; readonly answer: { readonly runs: readonly RunLineage[] } };
  /** Cancels an operation of any session of the cluster. */
  cancel: {
    readonly request: { readonly sessionId: string; readonly operationId: string };
    readonly answer: { readonly isCancelled: boolean };
  };
}

export type InspectionKind = keyof Requests;
export type InspectionRequestOf<K extends InspectionKind> = { readonly kind: K } & Requests[K]["request"];
export type InspectionRequest = { [K in InspectionKind]: InspectionRequestOf<K> }[InspectionKind];
export type InspectionAnswerOf<K extends InspectionKind> = Requests[K]["answer"];

export type InspectionResult<K extends InspectionKind = InspectionKind> =
  | { readonly kind: "ok"; readonly answer: InspectionAnswerOf<K> }
  | { readonly kind: "error"; readonly message: string };

/** Which versions of which names a run has read and made. Names are of a language (`ts:orders`) or everybody's (`table:orders`). */
export interface RunLineage {
  readonly executionId: string;
  readonly cellId?: string;
  /** Of two runs the later one has the higher. */
  readonly order: number;
  readonly language: CellLanguage;
  readonly code: string;
  readonly reads: Readonly<Record<string, string>>;
  readonly writes: Readonly<Record<string, string>>;
}

export interface InspectedFrame {
  readonly name: string;
  readonly language: string;
  /** Absent when the plan cannot be analysed: then why. */
  readonly columns?: readonly InspectedColumn[];
  /** Where they lie in memory anyway. */
  readonly rows?: number;
  readonly problem?: string;
}

export interface InspectedVariable {
  readonly name: string;
  readonly language: "sparkts" | "python";
  /** Spark's JSON of a schema. */
  readonly schema: string;
}

/** A call that made a step, where it was written. */
export interface InspectedStep {
  /** As the cell was counted when it ran; lines and columns from 1. */
  readonly cellIndex: number;
  readonly line: number;
  readonly column: number;
  readonly rows: number;
  /** Of all threads. */
  readonly milliseconds: number;
  /** More rows were there than were asked for. */
  readonly isPartial: boolean;
}

export interface InspectedDatabase {
  readonly name: string;
  readonly isCurrent: boolean;
  readonly description: string;
}

export interface InspectedTable {
  readonly name: string;
  /** As SQL has to name it. */
  readonly qualifiedName: string;
  readonly kind: "table" | "view" | "temporary view";
  readonly description: string;
}

export interface InspectedColumn {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

export interface InspectedCluster {
  readonly sparkVersion: string;
  readonly address: string;
  readonly sessionId: string;
  /** Absent where the server does not tell: Spark Connect itself has no way to ask. */
  readonly workers?: readonly InspectedWorker[];
  readonly operations?: readonly InspectedOperation[];
}

export interface InspectedWorker {
  readonly id: number;
  readonly pid: number;
  readonly isReady: boolean;
  readonly cores: number;
  readonly memoryLimit: number;
  readonly tasks: number;
}

export interface InspectedOperation {
  readonly sessionId: string;
  readonly operationId: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly tags: readonly string[];
}
