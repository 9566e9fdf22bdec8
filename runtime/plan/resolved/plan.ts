import type { StructType, Value } from "../../types/index";
import type { Origin } from "../origin";
import type { PartitionSlice } from "../physical";
import type { JoinType } from "../unresolved/index";
import type { Attribute, Call, Expression, NamedExpression, SortOrder, WindowCall } from "./expression";
import type { CoGroupExternal, EvalExternal } from "./external";

/** A query whose every column is known. `outputOf(plan)` gives a node's columns. */
export type Plan =
  | OneRow
  | LocalRows
  | LocalData
  | Range
  | FileScan
  | CachedScan
  | StageScan
  | Project
  | Filter
  | Aggregate
  | Window
  | Generate
  | Join
  | Union
  | SetOperation
  | Sort
  | Limit
  | Tail
  | Distinct
  | Deduplicate
  | Sample
  | Repartition
  | CommonTable
  | CommonTableScan
  | RecursiveTable
  | CollectMetrics
  | SubqueryAlias
  | EvalExternal
  | CoGroupExternal
  | ShowString;

interface Node {
  readonly origin?: Origin;
  readonly planId?: number;
}
interface Unary extends Node {
  readonly child: Plan;
}

/** One row without columns. */
export interface OneRow extends Node {
  readonly kind: "OneRow";
}

/** Rows written in the plan. */
export interface LocalRows extends Node {
  readonly kind: "LocalRows";
  readonly output: readonly Attribute[];
  readonly rows: readonly (readonly Value[])[];
}

/** Rows that the client sent as Arrow IPC; `key` names them in the session's store and changes with the content. */
export interface LocalData extends Node {
  readonly kind: "LocalData";
  readonly output: readonly Attribute[];
  readonly key: string;
  readonly rowCount: number;
}

export interface Range extends Node {
  readonly kind: "Range";
  readonly output: readonly [Attribute];
  readonly start: bigint;
  readonly end: bigint;
  readonly step: bigint;
  readonly numPartitions?: number;
}

export interface FileEntry {
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
  /** As found in the folder names; in the order of the relation's partition columns. Null: `__HIVE_DEFAULT_PARTITION__`. */
  readonly partitionValues: readonly (string | null)[];
  /** Rows of each row group, where that was asked. */
  readonly rowGroups?: readonly number[];
  /** Only these rows are read; the end is exclusive. */
  readonly rows?: { readonly from: number; readonly to: number };
}

/** What is known of a set of files once they were listed and their schema read or inferred. */
export interface FileRelation {
  readonly format: string;
  readonly options: Readonly<Record<string, string>>;
  /** As the user gave them. */
  readonly rootPaths: readonly string[];
  readonly files: readonly FileEntry[];
  /** Columns in the files, without partition columns. */
  readonly dataSchema: StructType;
  readonly partitionSchema: StructType;
  /** The user gave the schema (it is not re-checked against inference). */
  readonly isSchemaGiven: boolean;
  /** What was found out about all of the files; absent: nothing. */
  readonly recordLayout?: RecordLayout;
  /** Constants that columns have in files that lack them; null otherwise. */
  readonly absent?: readonly { readonly name: string; readonly value: Expression }[];
  /** Smallest and largest value of columns of numbers, dates and instants (in days), where that was asked. */
  readonly ranges?: Readonly<Record<string, ColumnRange>>;
}

export interface ColumnRange {
  readonly min: number;
  readonly max: number;
}

/** `line`: each line of text is one record. `regular`: moreover, a plain reader finds in it what Spark's would. */
export type RecordLayout = "line" | "regular";

/** `output` lists data columns then partition columns; the optimizer may drop some. */
export interface FileScan extends Node {
  readonly kind: "FileScan";
  readonly relation: FileRelation;
  readonly output: readonly Attribute[];
  /** `_metadata`, which is in the output where something asks for it. */
  readonly metadata?: Attribute;
  /** Table name for explain, when it came through the catalog. */
  readonly tableName?: readonly string[];
}

/** A persisted or checkpointed plan: files that every worker can read. */
export interface CachedScan extends Node {
  readonly kind: "CachedScan";
  readonly key: string;
  readonly output: readonly Attribute[];
  readonly files: readonly string[];
  readonly source?: Plan;
  /** As Spark prints it; absent: a checkpoint. */
  readonly storageLevel?: string;
}

/** Rows that an earlier stage of the same job has written: made by the physical planner. `partition`: each task reads its own; slices: its slice. By position. */
export interface StageScan extends Node {
  readonly kind: "StageScan";
  readonly stageId: number;
  readonly reads: "partition" | "all" | readonly PartitionSlice[];
  readonly output: readonly Attribute[];
}

/** `hidden`: columns of the child that names still reach though the list lacks them, as those that USING merged. */
export interface Project extends Unary {
  readonly kind: "Project";
  readonly list: readonly NamedExpression[];
  readonly hidden?: readonly Attribute[];
}

export interface Filter extends Unary {
  readonly kind: "Filter";
  readonly condition: Expression;
}

/**
 * `list` is the output; outside of AggregateCall it refers to grouping expressions only (structurally equal, or an Attribute of the child that is one).
 * With `groupingSets`, each set holds indexes into `grouping`; `groupingId` is spark_grouping_id's attribute when something asks for it.
 */
export interface Aggregate extends Unary {
  readonly kind: "Aggregate";
  readonly grouping: readonly Expression[];
  readonly groupingSets?: readonly (readonly number[])[];
  readonly list: readonly NamedExpression[];
}

/** Adds columns; each alias holds one WindowCall. */
export interface Window extends Unary {
  readonly kind: "Window";
  readonly list: readonly {
    readonly kind: "Alias";
    readonly id: number;
    readonly name: string;
    readonly child: WindowCall;
  }[];
}

/** Output: the child's, then `generated`. */
export interface Generate extends Unary {
  readonly kind: "Generate";
  readonly generator: Call;
  readonly outer: boolean;
  readonly generated: readonly Attribute[];
}

/** Semi and anti joins output the left side only. `hint` is from /*+ BROADCAST(t) *\/ and the like, per side. */
export interface Join extends Node {
  readonly kind: "Join";
  readonly left: Plan;
  readonly right: Plan;
  readonly type: JoinType;
  readonly condition?: Expression;
  readonly isLateral?: boolean;
  readonly hint?: { readonly left?: string; readonly right?: string };
}

/** By position; children have equal types. `output` has ids of its own. */
export interface Union extends Node {
  readonly kind: "Union";
  readonly children: readonly Plan[];
  readonly output: readonly Attribute[];
}

export interface SetOperation extends Node {
  readonly kind: "SetOperation";
  readonly operation: "intersect" | "except";
  readonly isAll: boolean;
  readonly left: Plan;
  readonly right: Plan;
  readonly output: readonly Attribute[];
}

/** Not global: within each partition. */
export interface Sort extends Unary {
  readonly kind: "Sort";
  readonly order: readonly SortOrder[];
  readonly isGlobal: boolean;
}

/** A constant each. Absent limit: only an offset. */
export interface Limit extends Unary {
  readonly kind: "Limit";
  readonly limit?: number;
  readonly offset?: number;
}

export interface Tail extends Unary {
  readonly kind: "Tail";
  readonly limit: number;
}

export interface Distinct extends Unary {
  readonly kind: "Distinct";
}

/** One row of each group of equal `keys`. */
export interface Deduplicate extends Unary {
  readonly kind: "Deduplicate";
  readonly keys: readonly Attribute[];
}

export interface Sample extends Unary {
  readonly kind: "Sample";
  readonly lowerBound: number;
  readonly upperBound: number;
  readonly withReplacement: boolean;
  readonly seed: bigint;
  /** A row's number from 0 to 1: one between the bounds is in the sample. Absent with replacement. */
  readonly draw?: Expression;
}

export interface Repartition extends Unary {
  readonly kind: "Repartition";
  readonly numPartitions?: number;
  readonly shuffle: boolean;
  readonly by?: readonly (Expression | SortOrder)[];
}

/** Makes `definition` available to `child` under `cteId`. */
export interface CommonTable extends Unary {
  readonly kind: "CommonTable";
  readonly cteId: number;
  readonly name: string;
  readonly definition: Plan;
}

/** `output` has ids of its own, in the order of the definition's. */
export interface CommonTableScan extends Node {
  readonly kind: "CommonTableScan";
  readonly cteId: number;
  readonly name: string;
  readonly output: readonly Attribute[];
}

/** WITH RECURSIVE: `recursive` reads the last step's rows through a CommonTableScan of `cteId`. UNION ALL. */
export interface RecursiveTable extends Node {
  readonly kind: "RecursiveTable";
  readonly cteId: number;
  readonly name: string;
  readonly anchor: Plan;
  readonly recursive: Plan;
  readonly output: readonly Attribute[];
  readonly maxRecursion: number;
}

export interface CollectMetrics extends Unary {
  readonly kind: "CollectMetrics";
  readonly name: string;
  readonly metrics: readonly NamedExpression[];
}

/** Kept for explain and for qualifiers; no work. */
export interface SubqueryAlias extends Unary {
  readonly kind: "SubqueryAlias";
  readonly alias: string;
  readonly qualifier?: readonly string[];
  readonly output: readonly Attribute[];
}

/** The driver draws the table from the child's rows: one string column. */
export interface ShowString extends Unary {
  readonly kind: "ShowString";
  readonly format: "text" | "html";
  readonly numRows: number;
  readonly truncate: number;
  readonly vertical: boolean;
  readonly output: readonly [Attribute];
}
