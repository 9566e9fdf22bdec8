import type { Attribute, ColumnRange, FileRelation, RecordLayout } from "../../plan/resolved/index";
import type { StructType } from "../../types/index";
import type { WriteRequest } from "./write/request";

/** What a format says of itself. All of it is pure: texts for workers to run, and what their answers mean. */
export interface Source {
  /** Lower case, as in `spark.read.format(name)`. */
  readonly name: string;
  /** As Spark prints it: `CSV`. */
  readonly label: string;
  /** Its schema does not depend on the files. */
  readonly hasFixedSchema?: boolean;
  /** Raises what is wrong with the user's options. */
  checkOptions(options: SourceOptions): void;
  /** Raises when the format cannot hold the type of a column. */
  checkSchema(schema: StructType): void;
  /** The schema of the files' own columns, or the first query on the way to it. */
  inferSchema(request: InferenceRequest): Inference;
  /** A query that finds out how the files' records can be read; absent or undefined where none would be of use. */
  examine?(request: InferenceRequest, schema: StructType): Examination | undefined;
  /** A query for what the files tell of their rows; absent where they tell nothing without being read. */
  statistics?(paths: readonly string[]): StatisticsQuery;
  /** Never called without files. */
  scan(request: ScanRequest): Scan;
  /** DuckDB's COPY of a query's rows. */
  write(request: WriteRequest): string;
}

/** As the user wrote them; names are looked up without regard to case. */
export type SourceOptions = Readonly<Record<string, string>>;

export interface InferenceRequest {
  readonly options: SourceOptions;
  /** At least one. */
  readonly paths: readonly string[];
  readonly totalBytes: number;
  readonly timeZone: string;
  readonly caseSensitive: boolean;
}

/** Run `sql`, whose columns are all VARCHAR, and let `read` tell what its rows mean. */
export interface Examination {
  readonly sql: string;
  read(rows: readonly InferenceRow[]): RecordLayout | undefined;
}

/** Run `sql`, whose columns are all VARCHAR, and let `read` tell what its rows mean. */
export interface StatisticsQuery {
  readonly sql: string;
  read(rows: readonly InferenceRow[]): FileStatistics;
}

export interface FileStatistics {
  /** By path: the rows of each row group. */
  readonly rowGroups: Readonly<Record<string, readonly number[]>>;
  /** By column, over all files. */
  readonly ranges: Readonly<Record<string, ColumnRange>>;
}

/** Run `sql`, whose columns are all VARCHAR, and hand the rows to `next`; or done. */
export type Inference =
  | { readonly kind: "query"; readonly sql: string; next(rows: readonly InferenceRow[]): Inference }
  | {
      readonly kind: "schema";
      readonly schema: StructType;
      /** Present when inference has examined the files on its way. */
      readonly examined?: { readonly layout: RecordLayout | undefined };
    };

export type InferenceRow = readonly (string | null)[];

export interface ScanRequest {
  readonly relation: FileRelation;
  /** The columns asked for, data columns before partition columns. */
  readonly output: readonly Attribute[];
  /** A fresh name for a FROM item. */
  alias(): string;
  readonly timeZone: string;
  /** SQL texts of the constants that columns have in files that lack them, by the columns' names; null otherwise. */
  readonly absent?: ReadonlyMap<string, string>;
}

/** FROM, WHERE, and what each column of the output is in their terms. */
export interface Scan {
  readonly from: string;
  readonly where: readonly string[];
  readonly columns: readonly ScanColumn[];
}

export interface ScanColumn {
  readonly id: number;
  readonly sql: string;
  readonly isSimple: boolean;
}
