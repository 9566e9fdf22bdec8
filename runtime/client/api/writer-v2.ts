import { WriteOperationV2_Mode as Mode } from "../../protocol";
import { type Column, type ColumnOrName, toColumn } from "./column";
import type { DataFrame } from "./dataframe";
import { type OptionValue, optionText } from "./option-value";

/** `df.writeTo(table)`: settings answer the writer; `create`, `append`, … run. */
export class DataFrameWriterV2 {
  #provider: string | undefined;
  readonly #options: Record<string, string> = {};
  readonly #properties: Record<string, string> = {};
  #partitioning: Column[] = [];
  #clustering: string[] = [];

  constructor(
    readonly dataFrame: DataFrame,
    readonly table: string,
  ) {}

  /** The format of a new table, such as "parquet". */
  using(provider: string): this {
    this.#provider = provider;
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
  tableProperty(property: string, value: string): this {
    this.#properties[property] = value;
    return this;
  }
  partitionedBy(...columns: readonly ColumnOrName[]): this {
    this.#partitioning = columns.map(toColumn);
    return this;
  }
  clusterBy(...columns: readonly string[]): this {
    this.#clustering = [...columns];
    return this;
  }

  /** @throws AnalysisException when the table is there already */
  create(): Promise<void> {
    return this.#write(Mode.CREATE);
  }
  replace(): Promise<void> {
    return this.#write(Mode.REPLACE);
  }
  createOrReplace(): Promise<void> {
    return this.#write(Mode.CREATE_OR_REPLACE);
  }
  append(): Promise<void> {
    return this.#write(Mode.APPEND);
  }
  /** Puts these rows in the place of those for which the condition holds. */
  overwrite(condition: Column): Promise<void> {
    return this.#write(Mode.OVERWRITE, condition);
  }
  /** Puts these rows in the place of all partitions they fall into. */
  overwritePartitions(): Promise<void> {
    return this.#write(Mode.OVERWRITE_PARTITIONS);
  }

  async #write(mode: Mode, condition?: Column): Promise<void> {
    const value = {
      input: this.dataFrame.relation,
      tableName: this.table,
      mode,
      options: this.#options,
      tableProperties: this.#properties,
      partitioningColumns: this.#partitioning.map((column) => column.expression),
      clusteringColumns: this.#clustering,
      ...(this.#provider !== undefined && { provider: this.#provider }),
      ...(condition && { overwriteCondition: condition.expression }),
    };
    await this.dataFrame.sparkSession.runner.command({ case: "writeOperationV2", value }, this.dataFrame.node);
  }
}
