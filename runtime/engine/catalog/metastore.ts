import type { StructType } from "../../types/index";

export interface DatabaseEntry {
  readonly name: string;
  /** Absolute: where its managed tables are. */
  readonly location: string;
  readonly comment: string;
  readonly owner: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface ColumnStatistics {
  readonly nullCount: number;
  readonly distinctCount: number;
  readonly min?: string;
  readonly max?: string;
  readonly avgLength?: number;
  readonly maxLength?: number;
}

export interface TableStatistics {
  readonly sizeInBytes: number;
  readonly rowCount?: number;
  /** By column name. */
  readonly columns?: Readonly<Record<string, ColumnStatistics>>;
}

export interface PartitionEntry {
  /** As the folders' names have them, in the order of the table's partition columns; null: `__HIVE_DEFAULT_PARTITION__`. */
  readonly values: readonly (string | null)[];
  /** Absolute. */
  readonly location: string;
  readonly createdMs: number;
  readonly statistics?: TableStatistics;
}

export interface ViewText {
  readonly text: string;
  /** What unqualified names in the text are looked for in. */
  readonly catalog: string;
  readonly database: string;
  /** Names of the query's own columns, one for each of the view's. */
  readonly queryColumns: readonly string[];
}

/** A table or a view that outlives its session. */
export interface TableEntry {
  readonly database: string;
  readonly name: string;
  readonly type: "MANAGED" | "EXTERNAL" | "VIEW";
  /** Partition columns last, in their order. Types are as declared: CHAR and VARCHAR too. */
  readonly schema: StructType;
  readonly partitionColumns: readonly string[];
  /** Known partitions, in the order of their names. */
  readonly partitions: readonly PartitionEntry[];
  /** Lower case. Absent for a view. */
  readonly provider?: string;
  /** Absolute. Absent for a view and for a table of a data source of Python's. */
  readonly location?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly comment?: string;
  readonly createdMs: number;
  readonly view?: ViewText;
  readonly statistics?: TableStatistics;
}

/** A SQL function that outlives its session. */
export interface FunctionEntry {
  readonly database: string;
  readonly name: string;
  /** The statement that made it, as written. */
  readonly text: string;
  readonly createdMs: number;
}

/**
 * Where databases, tables and functions are remembered. Every change is made as a whole or not at all and is durable when the call returns; look-ups see
 * other writers' changes. Names are in lower case.
 */
export interface Metastore {
  databases(): readonly string[];
  database(name: string): DatabaseEntry | undefined;
  /** False: there is one already. */
  createDatabase(entry: DatabaseEntry): boolean;
  updateDatabase(name: string, change: (entry: DatabaseEntry) => DatabaseEntry): void;
  dropDatabase(name: string): void;
  tables(database: string): readonly string[];
  table(database: string, name: string): TableEntry | undefined;
  /** False: there is one already. */
  createTable(entry: TableEntry): boolean;
  /** `change` sees the entry as it is at that moment. False: there is none any more. */
  updateTable(database: string, name: string, change: (entry: TableEntry) => TableEntry): boolean;
  /** False: the new name is taken. */
  renameTable(database: string, name: string, entry: TableEntry): boolean;
  dropTable(database: string, name: string): void;
  functions(database: string): readonly string[];
  function(database: string, name: string): FunctionEntry | undefined;
  /** Makes the function, or puts it in another's place. */
  putFunction(entry: FunctionEntry): void;
  /** False: there was none. */
  dropFunction(database: string, name: string): boolean;
}
