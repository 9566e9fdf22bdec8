import { WriteOperationV2_Mode as Mode } from "../../protocol";
import { type Column, type ColumnOrName, toColumn } from "./column";
import type { DataFrame } from "./dataframe";
import { WithOptions } from "./with-options";

/** `df.writeTo(table)`: settings answer the writer; `create`, `append`, … run. */
export class DataFrameWriterV2 extends WithOptions {
  #provider: string | undefined;
  readonly #properties: Record<string, string> = {};
  #partitioning: Column[] = [];
  #clustering: string[] = [];

  constructor(
    readonly dataFrame: DataFrame,
    readonly table: string,
  ) {
    super();
  }

  /** The format of a new table, such as "parquet". */
  using(provider: string): this {
    this.#provider = provider;
    return this;
  }
  /** A property of a new table. */
  tableProperty(property: string, value: string): this {
    this.#properties[property] = value;
    return this;
  }
  /** How a new table is partitioned: columns, or transforms such as `F.days("time")`. */
  partitionedBy(...columns: readonly ColumnOrName[]): this {
    this.#partitioning = columns.map(toColumn);
    return this;
  }
  /** Clusters a new table by these columns. Since Spark 4.0. */
  clusterBy(...columns: readonly string[]): this {
    this.#clustering = [...columns];
    return this;
  }

  /** @throws AnalysisException when the table is there already */
  create(): Promise<void> {
    return this.#write(Mode.CREATE);
  }
  /** Puts a new table, with these rows, in the place of one that is there. @throws AnalysisException TABLE_OR_VIEW_NOT_FOUND */
  replace(): Promise<void> {
    return this.#write(Mode.REPLACE);
  }
  /** As `replace`, or `create` where there is no such table. */
  createOrReplace(): Promise<void> {
    return this.#write(Mode.CREATE_OR_REPLACE);
  }
  /** Adds the rows; columns by name. @throws AnalysisException TABLE_OR_VIEW_NOT_FOUND, or INCOMPATIBLE_DATA_FOR_TABLE */
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
      options: this.optionTexts,
      tableProperties: this.#properties,
      partitioningColumns: this.#partitioning.map((column) => column.expression),
      clusteringColumns: this.#clustering,
      ...(this.#provider !== undefined && { provider: this.#provider }),
      ...(condition && { overwriteCondition: condition.expression }),
    };
    await this.dataFrame.sparkSession.runner.command({ case: "writeOperationV2", value }, this.dataFrame.node);
  }
}
