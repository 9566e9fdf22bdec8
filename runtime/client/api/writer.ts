import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  WriteOperation_SaveTable_TableSaveMethod as Method,
  WriteOperation_SaveMode as SaveMode,
  type WriteOperationSchema,
} from "../../protocol";
import { IllegalArgumentException } from "../channel";
import type { DataFrame } from "./dataframe";
import type { OptionValue } from "./option-value";
import { WithOptions } from "./with-options";

const saveModes = {
  append: SaveMode.APPEND,
  overwrite: SaveMode.OVERWRITE,
  error: SaveMode.ERROR_IF_EXISTS,
  errorifexists: SaveMode.ERROR_IF_EXISTS,
  default: SaveMode.ERROR_IF_EXISTS,
  ignore: SaveMode.IGNORE,
} as const;
/** What to do when the target is there: add to it, replace it, fail, or write nothing. */
export type SaveModeName = keyof typeof saveModes;

type SaveType = NonNullable<MessageInitShape<typeof WriteOperationSchema>["saveType"]>;

/** `df.write`: settings answer the writer; `save`, `csv`, `parquet`, … run. */
export class DataFrameWriter extends WithOptions {
  #source: string | undefined;
  #mode: SaveMode | undefined;
  #partitioning: string[] = [];
  #clustering: string[] = [];
  #sorting: string[] = [];
  #buckets: { readonly bucketColumnNames: string[]; readonly numBuckets: number } | undefined;

  constructor(readonly dataFrame: DataFrame) {
    super();
  }

  /** The kind of files or target: "parquet", "csv", "json", "orc", "jdbc", … Default `spark.sql.sources.default`: Parquet. */
  format(source: string): this {
    this.#source = source;
    return this;
  }
  /** What to do when the target is there already; default "error". @throws IllegalArgumentException */
  mode(mode: SaveModeName): this {
    const known = (saveModes as Readonly<Record<string, SaveMode>>)[mode.toLowerCase()];
    if (known === undefined) {
      throw new IllegalArgumentException(
        `Unknown save mode: ${mode}. Accepted save modes are 'overwrite', 'append', 'ignore', 'error', 'errorifexists', 'default'.`,
      );
    }
    this.#mode = known;
    return this;
  }
  /** Folders by value of these columns. */
  partitionBy(...columns: readonly (string | readonly string[])[]): this {
    this.#partitioning = columns.flat();
    return this;
  }
  /** Keeps rows with near values of these columns together; for `saveAsTable` into a format that can. Since Spark 4.0. */
  clusterBy(...columns: readonly (string | readonly string[])[]): this {
    this.#clustering = columns.flat();
    return this;
  }
  /** Files by hash of these columns; for `saveAsTable`. @param buckets how many */
  bucketBy(buckets: number, ...columns: readonly (string | readonly string[])[]): this {
    this.#buckets = { bucketColumnNames: columns.flat(), numBuckets: buckets };
    return this;
  }
  /** The order of rows in each bucket; together with `bucketBy`. */
  sortBy(...columns: readonly (string | readonly string[])[]): this {
    this.#sorting = columns.flat();
    return this;
  }

  /**
   * Writes to a path, or to what the options tell.
   * @param path a folder, on the server's file systems
   * @throws AnalysisException PATH_ALREADY_EXISTS where something is there, by mode "error"
   */
  save(path?: string): Promise<void> {
    return this.#write(path === undefined ? { case: undefined } : { case: "path", value: path });
  }
  /**
   * Writes into a table, which is made if it is not there; columns by name.
   * @throws AnalysisException TABLE_OR_VIEW_ALREADY_EXISTS by mode "error"
   */
  saveAsTable(name: string): Promise<void> {
    return this.#write({ case: "table", value: { tableName: name, saveMethod: Method.SAVE_AS_TABLE } });
  }
  /** Adds rows to a table, columns by position. */
  insertInto(name: string, overwrite?: boolean): Promise<void> {
    if (overwrite !== undefined) this.mode(overwrite ? "overwrite" : "append");
    return this.#write({ case: "table", value: { tableName: name, saveMethod: Method.INSERT_INTO } });
  }
  /** Writes comma-separated files into a folder. */
  csv(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("csv").save(path);
  }
  /** Writes files of one JSON object a line into a folder. */
  json(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("json").save(path);
  }
  /** Writes Parquet files into a folder. */
  parquet(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("parquet").save(path);
  }
  /** Writes ORC files into a folder. */
  orc(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("orc").save(path);
  }
  /** Writes the one STRING column, a line a row. */
  text(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("text").save(path);
  }
  /** Writes XML files into a folder; the option `rowTag` names the elements. Since Spark 4.0. */
  xml(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("xml").save(path);
  }
  /**
   * Writes into a table of another database, by its JDBC driver at the server.
   * @param url such as `jdbc:postgresql://host/database`
   * @param properties of the connection, such as `user` and `password`
   */
  jdbc(url: string, table: string, properties: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options({ ...properties, url, dbtable: table })
      .format("jdbc")
      .save();
  }

  async #write(saveType: SaveType): Promise<void> {
    const value: MessageInitShape<typeof WriteOperationSchema> = {
      input: this.dataFrame.relation,
      saveType,
      options: this.optionTexts,
      partitioningColumns: this.#partitioning,
      clusteringColumns: this.#clustering,
      sortColumnNames: this.#sorting,
      ...(this.#source !== undefined && { source: this.#source }),
      ...(this.#mode !== undefined && { mode: this.#mode }),
      ...(this.#buckets && { bucketBy: this.#buckets }),
    };
    await this.dataFrame.sparkSession.runner.command({ case: "writeOperation", value }, this.dataFrame.node);
  }
}
