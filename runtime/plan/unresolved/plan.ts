import type { DataType, StructType, Value } from "../../types/index";
import type { Origin } from "../origin";
import type { Plan } from "../resolved/index";
import type { UserFunction } from "../user-code";
import type {
  UnresolvedAlias,
  UnresolvedExpression,
  UnresolvedFunction,
  UnresolvedSortOrder,
  UnresolvedUserFunction,
  UnresolvedWindowSpec,
} from "./expression";

/** Relations as written, before names and types are known. SQL text and Spark Connect messages both become this. */
export type UnresolvedPlan =
  | UnresolvedTable
  | UnresolvedFileScan
  | UnresolvedLocalRelation
  | UnresolvedValues
  | UnresolvedOneRow
  | UnresolvedRange
  | UnresolvedSql
  | UnresolvedTableFunction
  | UnresolvedProject
  | UnresolvedFilter
  | UnresolvedAggregate
  | UnresolvedPivot
  | UnresolvedUnpivot
  | UnresolvedJoin
  | UnresolvedLateralJoin
  | UnresolvedAsOfJoin
  | UnresolvedNearestByJoin
  | UnresolvedZip
  | UnresolvedSetOperation
  | UnresolvedSort
  | UnresolvedLimit
  | UnresolvedOffset
  | UnresolvedTail
  | UnresolvedDeduplicate
  | UnresolvedSubqueryAlias
  | UnresolvedGenerate
  | UnresolvedSample
  | UnresolvedRepartition
  | UnresolvedWithColumns
  | UnresolvedWithColumnsRenamed
  | UnresolvedDrop
  | UnresolvedToDf
  | UnresolvedToSchema
  | UnresolvedHint
  | UnresolvedWith
  | UnresolvedWithWindows
  | UnresolvedWithRelations
  | UnresolvedShowString
  | UnresolvedDescribe
  | UnresolvedStat
  | UnresolvedNaFill
  | UnresolvedNaDrop
  | UnresolvedNaReplace
  | UnresolvedParse
  | UnresolvedCollectMetrics
  | UnresolvedCatalogCall
  | UnresolvedCachedRemoteRelation
  | UnresolvedCommandResult
  | UnresolvedMapPartitions
  | UnresolvedGroupMap
  | UnresolvedCoGroupMap
  | UnresolvedTransform
  | UnresolvedModelFrame
  | UnresolvedKnown;

interface Written {
  readonly origin?: Origin;
  /** Spark Connect's plan id: `df.col("x")` refers to it. */
  readonly planId?: number;
}
interface Unary extends Written {
  readonly child: UnresolvedPlan;
}

/** A table, view or common table expression by name. */
export interface UnresolvedTable extends Written {
  readonly kind: "Table";
  readonly nameParts: readonly string[];
  readonly options?: Readonly<Record<string, string>>;
  readonly isStreaming?: boolean;
  /** `VERSION AS OF` / `TIMESTAMP AS OF`. */
  readonly version?: string;
  readonly timestamp?: UnresolvedExpression;
  /** `IDENTIFIER(expr)` in place of the name. */
  readonly identifier?: UnresolvedExpression;
}

/** `spark.read.format(…).load(paths)`, and SQL's ``csv.`path` ``. */
export interface UnresolvedFileScan extends Written {
  readonly kind: "FileScan";
  readonly format?: string;
  /** JSON or DDL text, as the user gave it. */
  readonly schema?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  readonly isStreaming?: boolean;
}

/** `data` is a complete Arrow IPC stream. `schema`, JSON or DDL text, overrides its types. */
export interface UnresolvedLocalRelation extends Written {
  readonly kind: "LocalRelation";
  readonly data?: Uint8Array;
  /** More than one stream when the client sent the relation in chunks. */
  readonly chunks?: readonly Uint8Array[];
  readonly schema?: string;
}

/** `VALUES (…), (…)`. */
export interface UnresolvedValues extends Written {
  readonly kind: "Values";
  readonly rows: readonly (readonly UnresolvedExpression[])[];
}

/** A query without FROM. */
export interface UnresolvedOneRow extends Written {
  readonly kind: "OneRow";
}

export interface UnresolvedRange extends Written {
  readonly kind: "Range";
  readonly start: bigint;
  readonly end: bigint;
  readonly step: bigint;
  readonly numPartitions?: number;
}

/** SQL text inside a plan, parsed by the analyzer. */
export interface UnresolvedSql extends Written {
  readonly kind: "Sql";
  readonly query: string;
  readonly namedArguments: Readonly<Record<string, UnresolvedExpression>>;
  readonly positionalArguments: readonly UnresolvedExpression[];
}

/** `range(10)`, `explode(a)` in FROM, … */
export interface UnresolvedTableFunction extends Written {
  readonly kind: "TableFunction";
  readonly nameParts: readonly string[];
  /** One that the client has sent with the call. */
  readonly function?: UserFunction;
  readonly args: readonly UnresolvedExpression[];
}

export interface UnresolvedProject extends Unary {
  readonly kind: "Project";
  readonly list: readonly UnresolvedExpression[];
}

export interface UnresolvedFilter extends Unary {
  readonly kind: "Filter";
  readonly condition: UnresolvedExpression;
  /** HAVING and QUALIFY see the select list's aliases; HAVING may hold aggregate functions. */
  readonly clause?: "where" | "having" | "qualify";
}

export interface UnresolvedAggregate extends Unary {
  readonly kind: "Aggregate";
  readonly group: UnresolvedGroup;
  /**
   * The whole output, in order: SQL's select list. With `prependGrouping` (DataFrame API) the grouping columns come first,
   * unless `spark.sql.retainGroupColumns` is off.
   */
  readonly list: readonly UnresolvedExpression[];
  readonly prependGrouping?: boolean;
  /** Numbers among the keys are places of the input's columns (`|> AGGREGATE`). */
  readonly countsInput?: boolean;
}

/** `sets` lists GROUPING SETS as expressions of `by`; `all` is GROUP BY ALL. */
export interface UnresolvedGroup {
  readonly type: "by" | "rollup" | "cube" | "sets" | "all" | "analytics";
  readonly by: readonly UnresolvedExpression[];
  readonly sets?: readonly (readonly UnresolvedExpression[])[];
  /** `analytics`: a mix such as `GROUP BY a, ROLLUP(b, c), CUBE(d)`; each part is grouped by itself, and the parts are crossed. */
  readonly parts?: readonly UnresolvedGroup[];
}

/** `values` absent: the distinct values are found by running the child (DataFrame API only). */
export interface UnresolvedPivot extends Unary {
  readonly kind: "Pivot";
  readonly grouping?: readonly UnresolvedExpression[];
  readonly column: UnresolvedExpression;
  readonly values?: readonly UnresolvedExpression[];
  readonly aggregates: readonly UnresolvedExpression[];
}

export interface UnresolvedUnpivot extends Unary {
  readonly kind: "Unpivot";
  readonly ids?: readonly UnresolvedExpression[];
  /** Each value is one or more columns (SQL), with an optional alias. Absent: all that are not ids. */
  readonly values?: readonly { readonly columns: readonly UnresolvedExpression[]; readonly alias?: string }[];
  readonly variableColumnName: string;
  readonly valueColumnNames: readonly string[];
  readonly includeNulls: boolean;
}

export type JoinType = "inner" | "left_outer" | "right_outer" | "full_outer" | "left_semi" | "left_anti" | "cross";

export interface UnresolvedJoin extends Written {
  readonly kind: "Join";
  readonly left: UnresolvedPlan;
  readonly right: UnresolvedPlan;
  readonly type: JoinType;
  readonly condition?: UnresolvedExpression;
  readonly using?: readonly string[];
  readonly isNatural?: boolean;
}

export interface UnresolvedLateralJoin extends Written {
  readonly kind: "LateralJoin";
  readonly left: UnresolvedPlan;
  readonly right: UnresolvedPlan;
  readonly type: JoinType;
  readonly condition?: UnresolvedExpression;
}

export interface UnresolvedAsOfJoin extends Written {
  readonly kind: "AsOfJoin";
  readonly left: UnresolvedPlan;
  readonly right: UnresolvedPlan;
  readonly leftAsOf: UnresolvedExpression;
  readonly rightAsOf: UnresolvedExpression;
  readonly type: string;
  readonly condition?: UnresolvedExpression;
  readonly using?: readonly string[];
  readonly tolerance?: UnresolvedExpression;
  readonly allowExactMatches: boolean;
  readonly direction: string;
}

/** The best `count` rows of the right side for each row of the left one. */
export interface UnresolvedNearestByJoin extends Written {
  readonly kind: "NearestByJoin";
  readonly left: UnresolvedPlan;
  readonly right: UnresolvedPlan;
  readonly ranking: UnresolvedExpression;
  readonly count: number;
  readonly type: string;
  readonly mode: string;
  /** `distance`: the least first; `similarity`: the greatest. */
  readonly direction: string;
}

/** Two selections of the same rows, side by side. */
export interface UnresolvedZip extends Written {
  readonly kind: "Zip";
  readonly left: UnresolvedPlan;
  readonly right: UnresolvedPlan;
}

export interface UnresolvedSetOperation extends Written {
  readonly kind: "SetOperation";
  readonly operation: "union" | "intersect" | "except";
  readonly left: UnresolvedPlan;
  readonly right: UnresolvedPlan;
  readonly isAll: boolean;
  readonly byName?: boolean;
  readonly allowMissingColumns?: boolean;
}

/** `orderByAll` is ORDER BY ALL: every output column. */
export interface UnresolvedSort extends Unary {
  readonly kind: "Sort";
  readonly order: readonly UnresolvedSortOrder[];
  readonly isGlobal: boolean;
  readonly orderByAll?: Pick<UnresolvedSortOrder, "direction" | "nulls">;
}

export interface UnresolvedLimit extends Unary {
  readonly kind: "Limit";
  readonly limit: UnresolvedExpression;
}

export interface UnresolvedOffset extends Unary {
  readonly kind: "Offset";
  readonly offset: UnresolvedExpression;
}

export interface UnresolvedTail extends Unary {
  readonly kind: "Tail";
  readonly limit: number;
}

/** `columns` absent: all of them (DISTINCT). */
export interface UnresolvedDeduplicate extends Unary {
  readonly kind: "Deduplicate";
  readonly columns?: readonly string[];
  readonly withinWatermark?: boolean;
}

/** `child AS alias (columns…)`. */
export interface UnresolvedSubqueryAlias extends Unary {
  readonly kind: "SubqueryAlias";
  readonly alias: string;
  readonly qualifier?: readonly string[];
  readonly columns?: readonly string[];
}

/** LATERAL VIEW. */
export interface UnresolvedGenerate extends Unary {
  readonly kind: "Generate";
  readonly generator: UnresolvedFunction;
  readonly outer: boolean;
  readonly alias?: string;
  readonly columns: readonly string[];
}

export interface UnresolvedSample extends Unary {
  readonly kind: "Sample";
  readonly lowerBound: number;
  readonly upperBound: number;
  readonly withReplacement: boolean;
  readonly seed?: bigint;
  readonly deterministicOrder?: boolean;
  /** TABLESAMPLE (n ROWS). */
  readonly rows?: UnresolvedExpression;
}

export interface UnresolvedRepartition extends Unary {
  readonly kind: "Repartition";
  readonly numPartitions?: number;
  /** False: coalesce. */
  readonly shuffle: boolean;
  /** Hash by these; a sort order makes it a range partitioning. */
  readonly by?: readonly UnresolvedExpression[];
}

export interface UnresolvedWithColumns extends Unary {
  readonly kind: "WithColumns";
  readonly columns: readonly UnresolvedAlias[];
  /** A name that the child does not have is an error (`|> SET`). */
  readonly replacesOnly?: boolean;
}

export interface UnresolvedWithColumnsRenamed extends Unary {
  readonly kind: "WithColumnsRenamed";
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}

export interface UnresolvedDrop extends Unary {
  readonly kind: "Drop";
  readonly columns: readonly UnresolvedExpression[];
  readonly names: readonly string[];
}

export interface UnresolvedToDf extends Unary {
  readonly kind: "ToDf";
  readonly names: readonly string[];
}

export interface UnresolvedToSchema extends Unary {
  readonly kind: "ToSchema";
  readonly schema: StructType;
}

export interface UnresolvedHint extends Unary {
  readonly kind: "Hint";
  readonly name: string;
  readonly parameters: readonly UnresolvedExpression[];
}

export interface UnresolvedWith extends Unary {
  readonly kind: "With";
  readonly ctes: readonly CommonTableExpression[];
  readonly isRecursive?: boolean;
}

export interface CommonTableExpression {
  readonly name: string;
  readonly columns?: readonly string[];
  readonly plan: UnresolvedPlan;
  readonly maxRecursion?: number;
  readonly origin?: Origin;
}

/** SQL's WINDOW clause: names usable in `OVER name` anywhere below. */
export interface UnresolvedWithWindows extends Unary {
  readonly kind: "WithWindows";
  readonly windows: Readonly<Record<string, UnresolvedWindowSpec>>;
}

/** Spark Connect's WithRelations: `references` are plans that subquery expressions of `child` name by plan id. */
export interface UnresolvedWithRelations extends Unary {
  readonly kind: "WithRelations";
  readonly references: readonly UnresolvedPlan[];
}

/** One row, one column `show_string` or `html_string`. */
export interface UnresolvedShowString extends Unary {
  readonly kind: "ShowString";
  readonly format: "text" | "html";
  readonly numRows: number;
  /** Characters; 0 = no cut. */
  readonly truncate: number;
  readonly vertical: boolean;
}

/** `describe` (no statistics given) and `summary`. */
export interface UnresolvedDescribe extends Unary {
  readonly kind: "Describe";
  readonly columns: readonly string[];
  readonly statistics?: readonly string[];
}

/** `df.stat`: one kind each for its functions. */
export interface UnresolvedStat extends Unary {
  readonly kind: "Stat";
  readonly function: "crosstab" | "cov" | "corr" | "approx_quantile" | "freq_items" | "sample_by" | "transpose";
  readonly columns: readonly string[];
  readonly method?: string;
  readonly probabilities?: readonly number[];
  readonly relativeError?: number;
  readonly support?: number;
  readonly column?: UnresolvedExpression;
  readonly fractions?: readonly { readonly stratum: UnresolvedExpression; readonly fraction: number }[];
  readonly seed?: bigint;
}

/** One value for all `columns`, or one each. */
export interface UnresolvedNaFill extends Unary {
  readonly kind: "NaFill";
  readonly columns: readonly string[];
  readonly values: readonly UnresolvedExpression[];
}

export interface UnresolvedNaDrop extends Unary {
  readonly kind: "NaDrop";
  readonly columns: readonly string[];
  /** Rows with fewer non-null values are dropped; absent: all columns must be non-null. */
  readonly minNonNulls?: number;
}

export interface UnresolvedNaReplace extends Unary {
  readonly kind: "NaReplace";
  readonly columns: readonly string[];
  readonly replacements: readonly { readonly from: UnresolvedExpression; readonly to: UnresolvedExpression }[];
}

/** `spark.read.csv(df)` / `.json(df)`: the child's one string column, parsed. */
export interface UnresolvedParse extends Unary {
  readonly kind: "Parse";
  readonly format: "csv" | "json";
  readonly schema?: DataType;
  readonly options: Readonly<Record<string, string>>;
}

/** `df.observe(name, …)`. */
export interface UnresolvedCollectMetrics extends Unary {
  readonly kind: "CollectMetrics";
  readonly name: string;
  readonly metrics: readonly UnresolvedExpression[];
}

/** `spark.catalog.…`: `operation` is Connect's field name (`list_tables`), `args` its fields. */
export interface UnresolvedCatalogCall extends Written {
  readonly kind: "CatalogCall";
  readonly operation: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A checkpointed frame that the session keeps. */
export interface UnresolvedCachedRemoteRelation extends Written {
  readonly kind: "CachedRemoteRelation";
  readonly relationId: string;
}

/** SHOW …, DESCRIBE …, SET …: rows known once the command has run. */
export interface UnresolvedCommandResult extends Written {
  readonly kind: "CommandResult";
  readonly command: import("./command").UnresolvedCommand;
}

/** `df.mapInPandas(f)`: rows that a user's function makes of batches of rows. Its result type is theirs. */
export interface UnresolvedMapPartitions extends Unary {
  readonly kind: "MapPartitions";
  readonly function: UnresolvedUserFunction;
  readonly isBarrier?: boolean;
}

/** `df.groupBy(…).applyInPandas(f)`: rows that a user's function makes of all rows of a group. */
export interface UnresolvedGroupMap extends Unary {
  readonly kind: "GroupMap";
  readonly grouping: readonly UnresolvedExpression[];
  readonly function: UnresolvedUserFunction;
}

/** `a.groupBy(…).cogroup(b.groupBy(…)).applyInPandas(f)`: rows that it makes of the groups of a key in two relations. */
export interface UnresolvedCoGroupMap extends Written {
  readonly kind: "CoGroupMap";
  readonly left: UnresolvedPlan;
  readonly right: UnresolvedPlan;
  readonly leftGrouping: readonly UnresolvedExpression[];
  readonly rightGrouping: readonly UnresolvedExpression[];
  readonly function: UnresolvedUserFunction;
}

/** `transformer.transform(child)`: a stage by its class, or a trained model by its id, with the parameters that the client set. */
export interface UnresolvedTransform extends Unary {
  readonly kind: "Transform";
  readonly stage: { readonly className: string; readonly uid: string } | { readonly modelId: string };
  readonly params: StageParams;
}

/** A frame that a model or its summary holds: `summary.predictions`, `model.itemFactors`. */
export interface UnresolvedModelFrame extends Written {
  readonly kind: "ModelFrame";
  readonly modelId: string;
  readonly methods: readonly UnresolvedMethod[];
}

export interface UnresolvedMethod {
  readonly name: string;
  readonly args: readonly (TypedValue | UnresolvedPlan)[];
}

export type StageParams = Readonly<Record<string, TypedValue>>;

export interface TypedValue {
  readonly type: DataType;
  readonly value: Value;
}

/** A plan that is resolved already, below one that is not. */
export interface UnresolvedKnown extends Written {
  readonly kind: "Known";
  readonly plan: Plan;
}
