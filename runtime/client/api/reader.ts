import type { DataFrame } from "./dataframe";
import type { OptionValue } from "./option-value";
import { SourceReader } from "./source-reader";

type Paths = readonly (string | readonly string[])[];

/** `spark.read`: settings answer the reader; `load`, `csv`, `table`, … answer a DataFrame, and nothing is read yet. */
export class DataFrameReader extends SourceReader {
  /**
   * The source that the settings tell of.
   * @param paths files, folders or patterns, on the server's file systems; a missing one is PATH_NOT_FOUND when the plan is analysed
   */
  load(...paths: Paths): DataFrame {
    const value = this.dataSource(paths.flat());
    return this.dataFrame({ case: "read", value: { readType: { case: "dataSource", value } } });
  }
  /** Comma-separated files; without a schema all columns are STRING, named `_c0`, … or by the option `header`. */
  csv(...paths: Paths): DataFrame {
    return this.format("csv").load(...paths);
  }
  /** Files of one JSON object a line, or of whole documents by the option `multiLine`. */
  json(...paths: Paths): DataFrame {
    return this.format("json").load(...paths);
  }
  /** Parquet files, which have their schema. */
  parquet(...paths: Paths): DataFrame {
    return this.format("parquet").load(...paths);
  }
  /** ORC files, which have their schema. */
  orc(...paths: Paths): DataFrame {
    return this.format("orc").load(...paths);
  }
  /** One STRING column `value`, a row a line. */
  text(...paths: Paths): DataFrame {
    return this.format("text").load(...paths);
  }
  /** XML files, whose rows are the elements that the option `rowTag` names. Since Spark 4.0. */
  xml(...paths: Paths): DataFrame {
    return this.format("xml").load(...paths);
  }
  /**
   * A table of another database, by its JDBC driver at the server.
   * @param url such as `jdbc:postgresql://host/database`
   * @param table its name, or a query in parentheses with an alias
   * @param properties of the connection, such as `user` and `password`, and options of the reader
   */
  jdbc(url: string, table: string, properties: Readonly<Record<string, OptionValue>> = {}): DataFrame {
    return this.options({ ...properties, url, dbtable: table })
      .format("jdbc")
      .load();
  }
  /** A table or view by its name; a missing one is TABLE_OR_VIEW_NOT_FOUND when the plan is analysed. */
  table(name: string): DataFrame {
    const value = this.namedTable(name);
    return this.dataFrame({ case: "read", value: { readType: { case: "namedTable", value } } });
  }
  /**
   * Changes of a table that records them, between the versions or times of the options. Since Spark 4.2.
   * @throws AnalysisException together with `schema`
   */
  changes(tableName: string): DataFrame {
    return this.changesOf(tableName, false);
  }
}
