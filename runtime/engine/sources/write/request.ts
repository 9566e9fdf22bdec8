import type { StructType } from "../../../types/index";
import type { SourceOptions } from "../source";

/** What a format needs to know to write a query's rows. */
export interface WriteRequest {
  readonly options: SourceOptions;
  /** DuckDB SQL whose columns are those of `schema` in order. */
  readonly query: string;
  readonly schema: StructType;
  /** Names in `schema`. */
  readonly partitionBy: readonly string[];
  /** An empty folder, which exists. */
  readonly folder: string;
  /** In the name of every file: a UUID. */
  readonly jobId: string;
  readonly timeZone: string;
  /** Of the tasks that write into the folder, each a file; all but the first write none when they have no rows. */
  readonly task: number;
}
