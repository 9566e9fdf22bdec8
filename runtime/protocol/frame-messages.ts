import type { CellError } from "./kernel-messages";

/**
 * What a front end asks of a DataFrame that a cell has shown: its rows page by page, sorted and filtered, and what is computed of them. Every
 * answer is a plan that the engine runs; the frame never travels whole. Columns count from 0: names may repeat.
 */
export interface FrameParams {
  /** As in the `DisplayOutput` that showed it. */
  readonly frameId: string;
  /** For `cancelFrame`; unique among the requests under way. */
  readonly requestId: string;
  readonly request: FrameRequest;
}

export interface CancelFrameParams {
  readonly requestId: string;
}

export interface FrameView {
  /** First key first. */
  readonly sort: readonly SortKey[];
  /** All must hold. */
  readonly filters: readonly FrameFilter[];
}

export interface SortKey {
  readonly column: number;
  readonly descending: boolean;
}

export type FilterOperator =
  | "equals"
  | "notEquals"
  | "less"
  | "lessOrEqual"
  | "greater"
  | "greaterOrEqual"
  | "between"
  | "contains"
  | "startsWith"
  | "endsWith"
  | "matches"
  | "isNull"
  | "isNotNull"
  | "isTrue"
  | "isFalse";

export interface FrameFilter {
  readonly column: number;
  readonly operator: FilterOperator;
  /** Texts that Spark casts to the column's type; `between` has two, the tests for null and truth none. */
  readonly values: readonly string[];
}

export type ExportFormat = "csv" | "parquet";

interface Requests {
  /** Has the rows kept once, so that pages come quickly and agree with each other. */
  keep: { readonly request: object; readonly answer: { readonly isKept: boolean } };
  page: {
    readonly request: { readonly offset: number; readonly rows: number };
    readonly answer: PageAnswer;
  };
  count: { readonly request: object; readonly answer: { readonly rows: number } };
  profile: {
    readonly request: { readonly columns: readonly number[] };
    readonly answer: { readonly columns: readonly ColumnProfile[] };
  };
  export: {
    readonly request: { readonly path: string; readonly format: ExportFormat };
    readonly answer: { readonly rows: number };
  };
  chart: {
    readonly request: { readonly chart: ChartSettings };
    /** A Vega-Lite specification with its data. */
    readonly answer: { readonly specification: Readonly<Record<string, unknown>> };
  };
  /** Of the frame as the cell has made it: what EXPLAIN EXTENDED says. */
  plan: { readonly request: object; readonly answer: { readonly text: string } };
  /** The view, or a chart of it, as text of the cell's own language; a chart of a SQL cell as TypeScript. */
  code: {
    readonly request: { readonly chart?: ChartSettings };
    readonly answer: { readonly language: string; readonly text: string };
  };
}

export type ChartType = "bar" | "line" | "area" | "scatter" | "histogram" | "box" | "pie" | "heatmap";
export type ChartAggregate = "count" | "sum" | "mean" | "median" | "min" | "max";

export interface ChartSettings {
  readonly type: ChartType;
  /** The horizontal axis; groups of a box plot, slices of a pie. */
  readonly x?: number;
  /** The value; for a heat map the vertical axis. Absent: rows are counted. */
  readonly y?: number;
  /** Splits into series; for a heat map the value. */
  readonly color?: number;
  /** Of the values that share a place. */
  readonly aggregate: ChartAggregate;
}

export type FrameRequestKind = keyof Requests;
export type FrameRequestOf<K extends FrameRequestKind> = {
  readonly kind: K;
  readonly view: FrameView;
} & Requests[K]["request"];
export type FrameRequest = { [K in FrameRequestKind]: FrameRequestOf<K> }[FrameRequestKind];
export type FrameAnswerOf<K extends FrameRequestKind> = Requests[K]["answer"];

/** `gone`: the kernel does not know the frame; the cell must run again. */
export type FrameResult<K extends FrameRequestKind = FrameRequestKind> =
  | { readonly kind: "ok"; readonly answer: FrameAnswerOf<K> }
  | { readonly kind: "error"; readonly error: CellError }
  | { readonly kind: "cancelled" }
  | { readonly kind: "gone" };

export interface PageAnswer {
  /** One Arrow IPC stream, base64. */
  readonly arrow: string;
  /** Rows of a frame that is not kept may come in another order next time. */
  readonly isKept: boolean;
}

export interface ColumnProfile {
  readonly column: number;
  readonly rows: number;
  readonly nulls: number;
  /** Absent for types that cannot be compared. */
  readonly distinct?: Measure<number>;
  readonly min?: string;
  readonly max?: string;
  readonly mean?: number;
  /** At 25, 50 and 75 percent. */
  readonly quartiles?: Measure<readonly string[]>;
  /** Counts of equally wide bins from min to max. */
  readonly histogram?: readonly number[];
  /** The most frequent values, most frequent first. */
  readonly top?: readonly { readonly value: string | null; readonly count: number }[];
}

export interface Measure<T> {
  readonly value: T;
  readonly isExact: boolean;
}
