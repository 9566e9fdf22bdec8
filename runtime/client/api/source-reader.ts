import { type StructType, toJson } from "../../types";
import { AnalysisException } from "../channel";
import type { DataFrame } from "./dataframe";
import { newRelation, type RelationKind } from "./relation";
import type { SparkSession } from "./session";
import { WithOptions } from "./with-options";

/** What `spark.read` and `spark.readStream` have in common: format, schema and options, for rows that are there and for those still to come. */
export abstract class SourceReader extends WithOptions {
  #source: string | undefined;
  #schema: string | undefined;

  constructor(readonly sparkSession: SparkSession) {
    super();
  }

  /** The kind of source: "csv", "json", "parquet", "orc", "jdbc", … or the class of a data source. Default `spark.sql.sources.default`: Parquet. */
  format(source: string): this {
    this.#source = source;
    return this;
  }
  /**
   * The columns to read, by name and type. Without it the source is asked, which may read the data; a stream over files needs one, unless
   * `spark.sql.streaming.schemaInference` is on.
   * @param schema a StructType, or DDL such as `"id INT, name STRING"`
   */
  schema(schema: StructType | string): this {
    this.#schema = typeof schema === "string" ? schema : toJson(schema);
    return this;
  }

  /** @internal */
  protected dataSource(paths: string[]) {
    return {
      options: this.optionTexts,
      paths,
      ...(this.#source !== undefined && { format: this.#source }),
      ...(this.#schema !== undefined && { schema: this.#schema }),
    };
  }
  /** @internal */
  protected namedTable(unparsedIdentifier: string) {
    return { unparsedIdentifier, options: this.optionTexts };
  }
  /** @internal @throws AnalysisException: the table has its schema */
  protected changesOf(tableName: string, isStreaming: boolean): DataFrame {
    if (this.#schema !== undefined) {
      throw new AnalysisException({
        condition: "_LEGACY_ERROR_TEMP_1189",
        message: "User specified schema not supported with `changes`.",
        messageParameters: { operation: "changes" },
      });
    }
    return this.dataFrame({ case: "relationChanges", value: { ...this.namedTable(tableName), isStreaming } });
  }
  /** @internal */
  protected dataFrame(kind: RelationKind): DataFrame {
    return this.sparkSession.dataFrame(newRelation(kind));
  }
}
