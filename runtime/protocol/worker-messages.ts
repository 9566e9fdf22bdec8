/**
 * What the driver and a worker say to each other over a unix socket (named pipe on Windows): frames of
 * u32 header length · u32 body length (both little-endian) · header (JSON of one message below) · body (raw bytes, often none).
 * A worker connects to the driver's socket and sends `hello` first, with the token of its environment.
 */

/** Driver → worker. */
export type WorkerRequest = RunTask | CancelTask | GrantCredit | StopWorker;

/** Worker → driver. */
export type WorkerResponse = Hello | Alive | TaskBatch | TaskProgress | TaskDone | TaskFailed;

export interface Hello {
  readonly kind: "hello";
  readonly workerId: number;
  readonly pid: number;
  readonly token: string;
}

/** Comes every so often, whatever else does: a worker that is stopped or stuck falls silent. */
export interface Alive {
  readonly kind: "alive";
}

/** A task carries everything it needs: a worker keeps nothing between tasks but caches of named inputs. */
export interface RunTask {
  readonly kind: "run";
  readonly taskId: string;
  readonly attempt: number;
  /** Tables the SQL text names, made before it runs. */
  readonly inputs: readonly TaskInput[];
  /** DuckDB SQL: one query, whose columns are those of `schema` in order. */
  readonly sql: string;
  readonly output: TaskOutput;
  readonly threads: number;
  /** Bytes; absent = the worker's own limit. */
  readonly memoryLimit?: number;
  /** The instance-wide DuckDB settings that differ from the worker's defaults, e.g. `TimeZone`. */
  readonly settings: Readonly<Record<string, string>>;
  /** Whether its profile says what each operator does (conditions, columns, files): that takes DuckDB longer than measuring. */
  readonly hasProfileTexts: boolean;
  /** Where an input is `external`: who evaluates it. */
  readonly functions?: FunctionRuntime;
}

export type TaskInput = ArrowInput | ShuffleInput | ExternalInput;

export interface InputColumn {
  readonly name: string;
  readonly duckType: string;
}

/** A relation that came from the client: an Arrow IPC stream in a file of the scratch folder, loaded as table `name` with columns in order. */
export interface ArrowInput {
  readonly kind: "arrow";
  readonly name: string;
  /** Changes when the content does: a worker loads each key once and drops the least recently used. */
  readonly key: string;
  readonly paths: readonly string[];
  /** Column names and DuckDB types of the table. */
  readonly columns: readonly InputColumn[];
}

/** What tasks of other stages have written: read as view `name`, in the order of the files. */
export interface ShuffleInput {
  readonly kind: "shuffle";
  readonly name: string;
  readonly columns: readonly InputColumn[];
  readonly files: readonly ShuffleFile[];
}

/** Read as view `name`, columns `v0`, `v1`, …: what functions of the user make of rows that texts over the inputs before it give. */
export interface ExternalInput {
  readonly kind: "external";
  readonly name: string;
  readonly step: ExternalStep;
}

/** As `ExternalStep` of the physical plan, which says what its parts mean. */
export interface ExternalStep {
  readonly operator: string;
  readonly takes: "rows" | "ordered_groups" | "groups" | "cogroups";
  readonly gives: "row_values" | "group_values" | "rows" | "rows_of_each";
  readonly isWrapped?: boolean;
  readonly isResumable?: boolean;
  readonly language?: "typescript";
  readonly evalType: number;
  readonly pythonVersion: string;
  readonly functions: readonly ExternalFunction[];
  readonly batchRows?: number;
  readonly tasks?: number;
  readonly sources: readonly ExternalSource[];
  readonly result: string;
  readonly resultTypes: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

export interface ExternalFunction {
  readonly name: string;
  readonly commands: readonly string[];
  readonly args: readonly { readonly offset: number; readonly name?: string }[];
  readonly resultId: number;
  readonly table?: TableFunctionStep;
}

export interface TableFunctionStep {
  readonly partitionPlaces: readonly number[];
  readonly analysis?: string;
  readonly returns: string;
}

export interface ExternalSource {
  readonly sql: string;
  readonly kept: number;
  readonly keys: number;
  readonly schema: string;
}

export interface FunctionRuntime {
  /** A program, looked for on the PATH where it has no folder. */
  readonly interpreter: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The session's: its files, and those of them that are looked into for modules. */
  readonly filesFolder: string;
  readonly includes: readonly string[];
  /** Packed files, and the folders that they are unpacked into before a function runs. */
  readonly archives: readonly { readonly path: string; readonly folder: string }[];
  /** PySpark's `RunnerConf`. */
  readonly settings: Readonly<Record<string, string>>;
  /** Zone named in TIMESTAMP's Arrow type. */
  readonly timeZone: string;
  readonly maxBatchRows: number;
  /** How often a slice of rows is given to another process when its own has died. */
  readonly maxFailures: number;
}

/** A Parquet file and what it must hold to be read. */
export interface ShuffleFile {
  readonly path: string;
  readonly bytes: number;
  readonly checksum: string;
}

export type TaskOutput = ArrowOutput | StatementOutput | ShuffleOutput | BlockOutput;

/** Rows as Arrow IPC streams, one `batch` frame each; the body is the stream. */
export interface ArrowOutput {
  readonly kind: "arrow";
  /** Spark's schema as JSON text: decides Arrow types, nullability and field metadata. */
  readonly schema: string;
  /** Zone named in TIMESTAMP's Arrow type. */
  readonly timeZone: string;
  readonly maxBatchRows: number;
  readonly maxBatchBytes: number;
  /** Bytes that may be in flight before the worker waits for `credit`. */
  readonly credit: number;
  /** Large results stream; small ones are faster materialised. */
  readonly isStreaming: boolean;
}

/** The SQL is a statement (COPY … TO, CREATE …) run for its effect; `done` tells the rows it counted. */
export interface StatementOutput {
  readonly kind: "statement";
}

/** Parquet files in a new folder: one for each value of the column `partition`, the SQL's last, or one for all rows. */
export interface ShuffleOutput {
  readonly kind: "shuffle";
  readonly folder: string;
  readonly isPartitioned: boolean;
}

/** Rows of numbers as files of typed arrays (`tensors.ts`), in a new folder, for the kernels of a model's fit. */
export interface BlockOutput {
  readonly kind: "blocks";
  readonly folder: string;
  /** Names of the query's columns: vectors (`features`) and doubles. */
  readonly columns: readonly string[];
  /** Rows that stay together. */
  readonly run: number;
  /** Blocks to deal the rows to, so that as many tasks can work through them. */
  readonly parts: number;
  readonly maxBlockBytes: number;
  /** Rows of each block of each part, where other blocks of the same rows are there already. */
  readonly layout?: readonly (readonly number[])[];
}

export interface CancelTask {
  readonly kind: "cancel";
  readonly taskId: string;
}

export interface GrantCredit {
  readonly kind: "credit";
  readonly taskId: string;
  readonly bytes: number;
}

export interface StopWorker {
  readonly kind: "stop";
}

export interface TaskBatch {
  readonly kind: "batch";
  readonly taskId: string;
  readonly attempt: number;
  readonly rows: number;
}

export interface TaskProgress {
  readonly kind: "progress";
  readonly taskId: string;
  readonly attempt: number;
  /** 0…1, absent when DuckDB cannot tell. */
  readonly fraction?: number;
  readonly rows?: number;
}

/** Its body is DuckDB's own profile of the query, JSON; empty for statements that DuckDB does not profile. */
export interface TaskDone {
  readonly kind: "done";
  readonly taskId: string;
  readonly attempt: number;
  readonly rows: number;
  readonly metrics: TaskMetrics;
  /** Of a shuffle, whose partitions without rows have none, or of blocks. */
  readonly files?: readonly WrittenFile[];
  /** What functions of the user's computed before the query. */
  readonly steps?: readonly StepReport[];
  /** What PySpark's accumulators have gathered, pickled, base64: profiles of functions. */
  readonly accumulators?: readonly string[];
}

/** A step as it went. Those before it may have been read by it. */
export interface StepReport {
  /** Spark's name. */
  readonly operator: string;
  /** Of its sources and results. */
  readonly tables: readonly string[];
  readonly metrics: FunctionMetrics;
  /** DuckDB's own profiles of what made its sources, JSON. */
  readonly sources: readonly string[];
}

/** What functions took and gave. Times are of all processes. */
export interface FunctionMetrics {
  readonly rows: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** Until processes were there. */
  readonly startMs: number;
  /** Until they had read the functions. */
  readonly initMs: number;
  /** In the functions themselves. */
  readonly processingMs: number;
  /** From the first byte that was sent to the last that came back. */
  readonly totalMs: number;
}

export interface WrittenFile extends ShuffleFile {
  /** 0 where all rows of the task are one. */
  readonly partition: number;
  readonly rows: number;
}

export interface TaskMetrics {
  readonly elapsedMs: number;
  readonly inputMs: number;
  readonly executeMs: number;
  readonly outputMs: number;
  /** Processor time of the whole worker meanwhile, of all threads; absent: other tasks ran beside it. */
  readonly processMs?: number;
}

export interface TaskFailed {
  readonly kind: "failed";
  readonly taskId: string;
  readonly attempt: number;
  readonly failure: TaskFailure;
}

/**
 * `user`: the query's own fault, never retried. `transient`: worth another attempt. `memory`: worth one with a larger grant. `input_lost`:
 * worth one when the files it names have been written again.
 */
export interface TaskFailure {
  readonly reason: "user" | "transient" | "memory" | "cancelled" | "input_lost";
  /** Paths of shuffle files that are gone, or hold something else than was written. */
  readonly lostFiles?: readonly string[];
  /** DuckDB's exception type: `Conversion Error`, `Out of Range Error`, … */
  readonly type: string;
  readonly message: string;
  /** Set when the SQL raised one of Spark's conditions by `error(…)`, or a Python function raised. */
  readonly raised?: RaisedError;
}

/** A Spark error written into DuckDB's `error(…)` by generated SQL, as `SPARK_ERROR:` + JSON of this. */
export interface RaisedError {
  readonly condition: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly errorClass?: string;
}
