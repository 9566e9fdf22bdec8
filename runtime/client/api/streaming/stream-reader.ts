import { IllegalArgumentException } from "../../channel";
import type { DataFrame } from "../dataframe";
import { SourceReader } from "../source-reader";

/**
 * `spark.readStream`: as `spark.read`, for data that keeps coming. The DataFrame has no rows to collect; `writeStream` starts a query over it.
 * Runs on Apache Spark; sparknb's own cluster refuses streams.
 */
export class DataStreamReader extends SourceReader {
  #name: string | undefined;

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

  /**
   * The source that the settings tell of.
   * @param path a folder whose new files are new rows; absent for sources without files, such as Kafka
   */
  load(path?: string): DataFrame {
    const value = {
      ...this.dataSource(path === undefined ? [] : [path]),
      ...(this.#name !== undefined && { sourceName: this.#name }),
    };
    return this.dataFrame({ case: "read", value: { readType: { case: "dataSource", value }, isStreaming: true } });
  }
  /** Comma-separated files, as they come into a folder. */
  csv(path: string): DataFrame {
    return this.format("csv").load(path);
  }
  /** Files of one JSON object a line, as they come into a folder. */
  json(path: string): DataFrame {
    return this.format("json").load(path);
  }
  /** Parquet files, as they come into a folder. */
  parquet(path: string): DataFrame {
    return this.format("parquet").load(path);
  }
  /** ORC files, as they come into a folder. */
  orc(path: string): DataFrame {
    return this.format("orc").load(path);
  }
  /** One STRING column `value`, a row a line. */
  text(path: string): DataFrame {
    return this.format("text").load(path);
  }
  /** XML files, as they come into a folder; the option `rowTag` names the elements that are rows. Since Spark 4.0. */
  xml(path: string): DataFrame {
    return this.format("xml").load(path);
  }
  /** Rows as they are added to a table. */
  table(name: string): DataFrame {
    const value = this.namedTable(name);
    return this.dataFrame({ case: "read", value: { readType: { case: "namedTable", value }, isStreaming: true } });
  }
  /** Changes of a table that records them. Since Spark 4.2. @throws AnalysisException together with `schema` */
  changes(tableName: string): DataFrame {
    return this.changesOf(tableName, true);
  }
}
