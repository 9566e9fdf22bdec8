import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  WriteOperation_SaveTable_TableSaveMethod as Method,
  WriteOperation_SaveMode as SaveMode,
  type WriteOperationSchema,
} from "../../protocol";
import { IllegalArgumentException } from "../channel";
import type { DataFrame } from "./dataframe";
import { type OptionValue, optionText } from "./option-value";

const saveModes = {
  append: SaveMode.APPEND,
  overwrite: SaveMode.OVERWRITE,
  error: SaveMode.ERROR_IF_EXISTS,
  errorifexists: SaveMode.ERROR_IF_EXISTS,
  default: SaveMode.ERROR_IF_EXISTS,
  ignore: SaveMode.IGNORE,
} as const;
export type SaveModeName = keyof typeof saveModes;

type SaveType = NonNullable<MessageInitShape<typeof WriteOperationSchema>["saveType"]>;

/** `df.write`: settings answer the writer; `save`, `csv`, `parquet`, … run. */
export class DataFrameWriter {
  #source: string | undefined;
  #mode: SaveMode | undefined;
  readonly #options: Record<string, string> = {};
  #partitioning: string[] = [];
  #clustering: string[] = [];
  #sorting: string[] = [];
  #buckets: { readonly bucketColumnNames: string[]; readonly numBuckets: number } | undefined;

  constructor(readonly dataFrame: DataFrame) {}

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
  option(key: string, value: OptionValue): this {
    this.#options[key] = optionText(value);
    return this;
  }
  options(options: Readonly<Record<string, OptionValue>>): this {
    for (const [key, value] of Object.entries(options)) this.option(key, value);
    return this;
  }
  /** Folders by value of these columns. */
  partitionBy(...columns: readonly (string | readonly string[])[]): this {
    this.#partitioning = columns.flat();
    return this;
  }
  clusterBy(...columns: readonly (string | readonly string[])[]): this {
    this.#clustering = columns.flat();
    return this;
  }
  bucketBy(buckets: number, ...columns: readonly (string | readonly string[])[]): this {
    this.#buckets = { bucketColumnNames: columns.flat(), numBuckets: buckets };
    return this;
  }
  sortBy(...columns: readonly (string | readonly string[])[]): this {
    this.#sorting = columns.flat();
    return this;
  }

  save(path?: string): Promise<void> {
    return this.#write(path === undefined ? { case: undefined } : { case: "path", value: path });
  }
  saveAsTable(name: string): Promise<void> {
    return this.#write({ case: "table", value: { tableName: name, saveMethod: Method.SAVE_AS_TABLE } });
  }
  /** Adds rows to a table, columns by position. */
  insertInto(name: string, overwrite?: boolean): Promise<void> {
    if (overwrite !== undefined) this.mode(overwrite ? "overwrite" : "append");
    return this.#write({ case: "table", value: { tableName: name, saveMethod: Method.INSERT_INTO } });
  }
  csv(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("csv").save(path);
  }
  json(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("json").save(path);
  }
  parquet(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("parquet").save(path);
  }
  orc(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("orc").save(path);
  }
  text(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("text").save(path);
  }
  xml(path: string, options: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options(options).format("xml").save(path);
  }
  jdbc(url: string, table: string, properties: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.options({ ...properties, url, dbtable: table })
      .format("jdbc")
      .save();
  }

  async #write(saveType: SaveType): Promise<void> {
    const value: MessageInitShape<typeof WriteOperationSchema> = {
      input: this.dataFrame.relation,
      saveType,
      options: this.#options,
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
