import type { StructType } from "../../../types";
import { IllegalArgumentException } from "../../channel";
import type { DataFrame } from "../dataframe";
import { type OptionValue, optionText } from "../option-value";
import { changesRelation, SourceSettings } from "../reader";
import { newRelation } from "../relation";
import type { SparkSession } from "../session";

/**
 * `spark.readStream`: as `spark.read`, for data that keeps coming. The DataFrame has no rows to collect; `writeStream` starts a query over it.
 * Runs on Apache Spark; sparknb's own cluster refuses streams.
 */
export class DataStreamReader {
  readonly #settings = new SourceSettings();
  #name: string | undefined;

  constructor(readonly sparkSession: SparkSession) {}

  format(source: string): this {
    this.#settings.source = source;
    return this;
  }
  /** A StructType or DDL. Files need one, unless `spark.sql.streaming.schemaInference` is on. */
  schema(schema: StructType | string): this {
    this.#settings.setSchema(schema);
    return this;
  }
  option(key: string, value: OptionValue): this {
    this.#settings.options[key] = optionText(value);
    return this;
  }
  options(options: Readonly<Record<string, OptionValue>>): this {
    for (const [key, value] of Object.entries(options)) this.option(key, value);
    return this;
  }
  /**
   * Names the source, so that a query finds its progress again when sources come or go. Since Spark 4.2.
   * @throws IllegalArgumentException for other than letters, digits and `_`
   */
  name(sourceName: string): this {
    if (!/^\w+$/.test(sourceName)) {
      throw new IllegalArgumentException({
        condition: "INVALID_STREAMING_SOURCE_NAME",
        message: `[INVALID_STREAMING_SOURCE_NAME] '${sourceName}': a name has only letters, digits and underscores.`,
        messageParameters: { source_name: sourceName },
      });
    }
    this.#name = sourceName;
    return this;
  }

  load(path?: string): DataFrame {
    const value = {
      ...this.#settings.dataSource(path === undefined ? [] : [path]),
      ...(this.#name !== undefined && { sourceName: this.#name }),
    };
    return this.#dataFrame({ case: "read", value: { readType: { case: "dataSource", value }, isStreaming: true } });
  }
  csv(path: string): DataFrame {
    return this.format("csv").load(path);
  }
  json(path: string): DataFrame {
    return this.format("json").load(path);
  }
  parquet(path: string): DataFrame {
    return this.format("parquet").load(path);
  }
  orc(path: string): DataFrame {
    return this.format("orc").load(path);
  }
  /** One STRING column `value`, a row a line. */
  text(path: string): DataFrame {
    return this.format("text").load(path);
  }
  xml(path: string): DataFrame {
    return this.format("xml").load(path);
  }
  /** Rows as they are added to a table. */
  table(name: string): DataFrame {
    const value = this.#settings.namedTable(name);
    return this.#dataFrame({ case: "read", value: { readType: { case: "namedTable", value }, isStreaming: true } });
  }
  /** Changes of a table that records them. Since Spark 4.2. @throws AnalysisException together with `schema` */
  changes(tableName: string): DataFrame {
    return this.#dataFrame(changesRelation(tableName, this.#settings, true));
  }

  #dataFrame(kind: Parameters<typeof newRelation>[0]): DataFrame {
    return this.sparkSession.dataFrame(newRelation(kind));
  }
}
