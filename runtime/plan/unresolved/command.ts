import type { DataType } from "../../types/index";
import type { Origin } from "../origin";
import type { UserDataSource, UserFunction } from "../user-code";
import type { UnresolvedExpression, UnresolvedSortOrder } from "./expression";
import type { UnresolvedPlan } from "./plan";
import type { ScriptBlock } from "./script";

/** What changes something: views, files, tables, settings. The driver runs them; SQL and Spark Connect both make them. */
export type UnresolvedCommand =
  | CreateView
  | DropObject
  | WriteFiles
  | WriteTable
  | CreateTable
  | InsertInto
  | MultiInsert
  | SetConfig
  | ResetConfig
  | UseNamespace
  | CreateNamespace
  | ShowObjects
  | DescribeObject
  | ExplainCommand
  | CacheTable
  | UncacheTable
  | RefreshTable
  | RepairTable
  | TruncateTable
  | AnalyzeTable
  | AnalyzeTables
  | LoadData
  | AlterTable
  | AlterNamespace
  | ShowPartitions
  | RefuseOnTable
  | DeclareVariable
  | SetVariable
  | DropVariable
  | ExecuteImmediate
  | CreateSqlFunction
  | RegisterFunction
  | RegisterTableFunction
  | RegisterDataSource
  | RunScript
  | CreateJavaFunction
  | ListResources
  | UnsupportedCommand;

/** `spark.udf.register`. */
export interface RegisterFunction {
  readonly kind: "RegisterFunction";
  readonly origin?: Origin;
  readonly function: UserFunction;
}

/** `spark.udtf.register`. */
export interface RegisterTableFunction {
  readonly kind: "RegisterTableFunction";
  readonly origin?: Origin;
  readonly function: UserFunction;
}

/** `spark.dataSource.register`. */
export interface RegisterDataSource {
  readonly kind: "RegisterDataSource";
  readonly origin?: Origin;
  readonly source: UserDataSource;
}

/** `BEGIN … END`. */
export interface RunScript extends Written {
  readonly kind: "RunScript";
  readonly block: ScriptBlock;
}

/** A table, view, function or namespace, and where a command names it. */
export interface NamedObject {
  readonly nameParts: readonly string[];
  readonly origin: Origin;
}

interface Written {
  readonly origin?: Origin;
  /** In the order of the text; none in commands that clients send as messages. */
  readonly named?: readonly NamedObject[];
}

export interface CreateView extends Written {
  readonly kind: "CreateView";
  readonly nameParts: readonly string[];
  readonly scope: "local_temp" | "global_temp" | "persistent";
  readonly replace: boolean;
  readonly ifNotExists: boolean;
  readonly columns?: readonly { readonly name: string; readonly comment?: string }[];
  readonly comment?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly plan: UnresolvedPlan;
  /** The query as written: what SHOW CREATE TABLE and persistent views keep. */
  readonly text?: string;
}

export interface DropObject extends Written {
  readonly kind: "DropObject";
  readonly object: "table" | "view" | "temp_view" | "global_temp_view" | "namespace" | "function";
  readonly nameParts: readonly string[];
  readonly ifExists: boolean;
  readonly cascade?: boolean;
  readonly purge?: boolean;
  /** DROP TEMPORARY. */
  readonly isTemporary?: boolean;
}

export type SaveMode = "append" | "overwrite" | "error_if_exists" | "ignore";

export interface WriteFiles extends Written {
  readonly kind: "WriteFiles";
  readonly plan: UnresolvedPlan;
  readonly format?: string;
  readonly path?: string;
  readonly mode: SaveMode;
  readonly partitionBy: readonly string[];
  readonly sortBy: readonly string[];
  readonly bucketBy?: { readonly columns: readonly string[]; readonly buckets: number };
  readonly clusterBy: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

export interface WriteTable extends Omit<WriteFiles, "kind" | "path"> {
  readonly kind: "WriteTable";
  readonly nameParts: readonly string[];
  readonly path?: string;
  /** Of the V1 writer: saveAsTable matches by name, insertInto by position; `v2` is `writeTo`. */
  readonly method: "save_as_table" | "insert_into" | "v2";
  readonly v2Mode?: "create" | "replace" | "create_or_replace" | "append" | "overwrite" | "overwrite_partitions";
  readonly properties?: Readonly<Record<string, string>>;
  readonly overwriteCondition?: UnresolvedExpression;
  readonly partitioning?: readonly UnresolvedExpression[];
}

export interface ColumnDefinition {
  readonly name: string;
  readonly type: DataType;
  readonly nullable: boolean;
  readonly comment?: string;
  readonly defaultValue?: UnresolvedExpression;
  /** As written: what a table keeps. */
  readonly defaultText?: string;
  readonly generatedAs?: UnresolvedExpression;
}

export interface CreateTable extends Written {
  readonly kind: "CreateTable";
  readonly nameParts: readonly string[];
  readonly ifNotExists: boolean;
  readonly replace?: boolean;
  readonly columns: readonly ColumnDefinition[];
  readonly provider?: string;
  readonly location?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly partitionBy: readonly string[];
  readonly comment?: string;
  /** CREATE TABLE … AS. */
  readonly query?: UnresolvedPlan;
  readonly like?: readonly string[];
}

export interface InsertInto extends Written {
  readonly kind: "InsertInto";
  readonly nameParts: readonly string[];
  readonly columns?: readonly string[];
  readonly query: UnresolvedPlan;
  readonly overwrite: boolean;
  readonly byName?: boolean;
  /** PARTITION (p = 1, q): a null expression leaves the partition dynamic. */
  readonly partition: readonly { readonly name: string; readonly value?: UnresolvedExpression }[];
  readonly ifPartitionNotExists?: boolean;
  readonly orderBy?: readonly UnresolvedSortOrder[];
}

/** `FROM t INSERT INTO a SELECT x INSERT INTO b SELECT y`. */
export interface MultiInsert extends Written {
  readonly kind: "MultiInsert";
  readonly inserts: readonly InsertInto[];
}

/** `SET`, `SET k`, `SET k = v`, `SET TIME ZONE …` (as its key). */
export interface SetConfig extends Written {
  readonly kind: "SetConfig";
  readonly key?: string;
  readonly value?: string;
  readonly listAll?: boolean;
}

export interface ResetConfig extends Written {
  readonly kind: "ResetConfig";
  readonly key?: string;
}

export interface UseNamespace extends Written {
  readonly kind: "UseNamespace";
  readonly nameParts: readonly string[];
}

export interface CreateNamespace extends Written {
  readonly kind: "CreateNamespace";
  readonly nameParts: readonly string[];
  readonly ifNotExists: boolean;
  readonly comment?: string;
  readonly location?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

export interface ShowObjects extends Written {
  readonly kind: "ShowObjects";
  /** Of SHOW … FUNCTIONS. Absent: all. */
  readonly functions?: "user" | "system";
  readonly what:
    | "tables"
    | "views"
    | "namespaces"
    | "columns"
    | "functions"
    | "catalogs"
    | "current_namespace"
    | "create_table"
    | "tblproperties";
  readonly nameParts?: readonly string[];
  readonly pattern?: string;
  readonly isExtended?: boolean;
  /** Of SHOW TABLE EXTENDED; the pattern is then a table's name. */
  readonly partition?: WrittenPartition;
}

export interface DescribeObject extends Written {
  readonly kind: "DescribeObject";
  readonly what: "table" | "query" | "namespace" | "function" | "column";
  readonly nameParts?: readonly string[];
  readonly column?: readonly string[];
  readonly query?: UnresolvedPlan;
  readonly partition?: WrittenPartition;
  readonly isExtended: boolean;
  readonly asJson?: boolean;
}

export type ExplainMode = "simple" | "extended" | "codegen" | "cost" | "formatted";

export interface ExplainCommand extends Written {
  readonly kind: "Explain";
  readonly mode: ExplainMode;
  readonly statement: UnresolvedStatement;
}

export interface CacheTable extends Written {
  readonly kind: "CacheTable";
  readonly nameParts: readonly string[];
  readonly query?: UnresolvedPlan;
  readonly isLazy: boolean;
  readonly options: Readonly<Record<string, string>>;
}

export interface UncacheTable extends Written {
  readonly kind: "UncacheTable";
  /** Absent: CLEAR CACHE. */
  readonly nameParts?: readonly string[];
  readonly ifExists: boolean;
}

export interface RefreshTable extends Written {
  readonly kind: "RefreshTable";
  readonly nameParts?: readonly string[];
  readonly path?: string;
}

export type WrittenPartition = readonly { readonly name: string; readonly value?: UnresolvedExpression }[];

/** MSCK REPAIR TABLE. */
export interface RepairTable extends Written {
  readonly kind: "RepairTable";
  readonly nameParts: readonly string[];
  readonly adds: boolean;
  readonly drops: boolean;
}

export interface TruncateTable extends Written {
  readonly kind: "TruncateTable";
  readonly nameParts: readonly string[];
  readonly partition?: WrittenPartition;
}

export interface AnalyzeTable extends Written {
  readonly kind: "AnalyzeTable";
  readonly nameParts: readonly string[];
  readonly scans: boolean;
  readonly columns?: readonly string[] | "all";
  /** Its statistics in place of the table's, unless they are of columns. */
  readonly partition?: WrittenPartition;
}

/** `ANALYZE TABLES`: of a database, the current one when it has no name. */
export interface AnalyzeTables extends Written {
  readonly kind: "AnalyzeTables";
  readonly nameParts: readonly string[];
  readonly scans: boolean;
}

/** `LOAD DATA`: only tables of Hive take it. */
export interface LoadData extends Written {
  readonly kind: "LoadData";
  readonly nameParts: readonly string[];
}

export type TableChange =
  | { readonly change: "rename"; readonly to: readonly string[] }
  | { readonly change: "set_properties"; readonly properties: Readonly<Record<string, string>> }
  | { readonly change: "unset_properties"; readonly keys: readonly string[] }
  | { readonly change: "set_location"; readonly location: string; readonly partition?: WrittenPartition }
  /** Without a text the column has a default no more. */
  | { readonly change: "set_default"; readonly column: readonly string[]; readonly defaultText?: string }
  | { readonly change: "set_serde_properties"; readonly properties: Readonly<Record<string, string>> }
  | { readonly change: "add_columns"; readonly columns: readonly ColumnDefinition[]; readonly isNested: boolean }
  | { readonly change: "comment_column"; readonly column: readonly string[]; readonly comment: string }
  | {
      readonly change: "retype_column";
      readonly column: readonly string[];
      readonly type: DataType;
      readonly comment?: string;
    }
  | { readonly change: "comment"; readonly comment: string | undefined }
  | {
      readonly change: "add_partitions";
      readonly partitions: readonly { readonly spec: WrittenPartition; readonly location?: string }[];
      readonly ifNotExists: boolean;
    }
  | { readonly change: "drop_partitions"; readonly partitions: readonly WrittenPartition[]; readonly ifExists: boolean }
  | { readonly change: "rename_partition"; readonly from: WrittenPartition; readonly to: WrittenPartition }
  | { readonly change: "recover_partitions" }
  | { readonly change: "redefine_view"; readonly plan: UnresolvedPlan; readonly text: string }
  /** Spark's own catalog has no such change: `operation` as its error names it. */
  | { readonly change: "refused"; readonly operation: string };

/** ALTER TABLE, ALTER VIEW and COMMENT ON TABLE. */
export interface AlterTable extends Written {
  readonly kind: "AlterTable";
  readonly nameParts: readonly string[];
  readonly isView: boolean;
  readonly action: TableChange;
}

/** ALTER DATABASE and COMMENT ON DATABASE. */
export interface AlterNamespace extends Written {
  readonly kind: "AlterNamespace";
  readonly nameParts: readonly string[];
  readonly comment?: string;
  readonly location?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly removedKeys?: readonly string[];
}

export interface ShowPartitions extends Written {
  readonly kind: "ShowPartitions";
  readonly nameParts: readonly string[];
  readonly partition?: WrittenPartition;
}

/** DELETE, UPDATE and MERGE: no table of Spark's own catalog takes them. */
export interface RefuseOnTable extends Written {
  readonly kind: "RefuseOnTable";
  readonly nameParts: readonly string[];
  readonly operation: string;
}

/** `DECLARE VARIABLE a, b INT DEFAULT 3`. */
export interface DeclareVariable extends Written {
  readonly kind: "DeclareVariable";
  readonly names: readonly (readonly string[])[];
  readonly type?: DataType;
  readonly defaultValue?: UnresolvedExpression;
  readonly replace: boolean;
}

/** `SET VAR a = 1, b = DEFAULT` (a value that is absent), or `SET VAR (a, b) = (query)`. */
export interface SetVariable extends Written {
  readonly kind: "SetVariable";
  readonly names: readonly (readonly string[])[];
  readonly nameOrigins: readonly Origin[];
  readonly values?: readonly (UnresolvedExpression | undefined)[];
  readonly query?: UnresolvedPlan;
}

export interface DropVariable extends Written {
  readonly kind: "DropVariable";
  readonly nameParts: readonly string[];
  readonly ifExists: boolean;
}

/** `EXECUTE IMMEDIATE text INTO a, b USING 1 AS x`. */
export interface ExecuteImmediate extends Written {
  readonly kind: "ExecuteImmediate";
  readonly text: UnresolvedExpression;
  readonly into: readonly (readonly string[])[];
  /** Those with a name are aliases. */
  readonly using: readonly UnresolvedExpression[];
}

/** `CREATE TEMPORARY FUNCTION f(a INT) RETURNS INT RETURN a + 1`. */
export interface CreateSqlFunction extends Written {
  readonly kind: "CreateSqlFunction";
  readonly nameParts: readonly string[];
  readonly parameters: readonly ColumnDefinition[];
  readonly returns?: DataType;
  /** RETURNS TABLE; without columns where they are the query's own. */
  readonly table?: readonly { readonly name: string; readonly type: DataType }[];
  /** What stands behind RETURN: one of the two. */
  readonly expression?: UnresolvedExpression;
  readonly query?: UnresolvedPlan;
  readonly isTemporary: boolean;
  readonly replace: boolean;
  readonly ifNotExists: boolean;
}

/** `CREATE FUNCTION … AS 'class'`. */
export interface CreateJavaFunction extends Written {
  readonly kind: "CreateJavaFunction";
  readonly nameParts: readonly string[];
  readonly className: string;
}

/** `LIST JARS`, `LIST FILES`, `LIST ARCHIVES`: of what SQL has added. */
export interface ListResources extends Written {
  readonly kind: "ListResources";
}

/** Parsed, but not carried out by this version: running it raises UNSUPPORTED_FEATURE. */
export interface UnsupportedCommand extends Written {
  readonly kind: "UnsupportedCommand";
  readonly name: string;
}

/** One SQL statement. */
export type UnresolvedStatement =
  | { readonly kind: "Query"; readonly plan: UnresolvedPlan }
  | { readonly kind: "Command"; readonly command: UnresolvedCommand };
