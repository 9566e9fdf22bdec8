import { type StructType, toJson } from "../../types";
import { AnalysisException } from "../channel";
import type { DataFrame } from "./dataframe";
import { type OptionValue, optionText } from "./option-value";
import { newRelation, type RelationKind } from "./relation";
import type { SparkSession } from "./session";

type Paths = readonly (string | readonly string[])[];

/** What a reader has been told, for rows that are there and for those still to come. */
export class SourceSettings {
  source: string | undefined;
  schema: string | undefined;
  readonly options: Record<string, string> = {};

  setSchema(schema: StructType | string): void {
    this.schema = typeof schema === "string" ? schema : toJson(schema);
  }
  dataSource(paths: string[]) {
    return {
      options: this.options,
      paths,
      ...(this.source !== undefined && { format: this.source }),
      ...(this.schema !== undefined && { schema: this.schema }),
    };
  }
  namedTable(unparsedIdentifier: string) {
    return { unparsedIdentifier, options: this.options };
  }
}

/** @throws AnalysisException: the table has its schema */
export function changesRelation(tableName: string, settings: SourceSettings, isStreaming: boolean): RelationKind {
  if (settings.schema !== undefined) {
    throw new AnalysisException({
      condition: "_LEGACY_ERROR_TEMP_1189",
      message: "User specified schema not supported with `changes`.",
      messageParameters: { operation: "changes" },
    });
  }
  return { case: "relationChanges", value: { ...settings.namedTable(tableName), isStreaming } };
}

/** `spark.read`: settings answer the reader; `load`, `csv`, `table`, … answer a DataFrame, and nothing is read yet. */
export class DataFrameReader {
  readonly #settings = new SourceSettings();

  constructor(readonly sparkSession: SparkSession) {}

  format(source: string): this {
    this.#settings.source = source;
    return this;
  }
  /** A StructType or DDL (`"id INT, name STRING"`); without it the source is asked, which may read the data. */
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

  load(...paths: Paths): DataFrame {
    const value = this.#settings.dataSource(paths.flat());
    return this.#dataFrame({ case: "read", value: { readType: { case: "dataSource", value } } });
  }
  csv(...paths: Paths): DataFrame {
    return this.format("csv").load(...paths);
  }
  json(...paths: Paths): DataFrame {
    return this.format("json").load(...paths);
  }
  parquet(...paths: Paths): DataFrame {
    return this.format("parquet").load(...paths);
  }
  orc(...paths: Paths): DataFrame {
    return this.format("orc").load(...paths);
  }
  /** One STRING column `value`, a row a line. */
  text(...paths: Paths): DataFrame {
    return this.format("text").load(...paths);
  }
  xml(...paths: Paths): DataFrame {
    return this.format("xml").load(...paths);
  }
  jdbc(url: string, table: string, properties: Readonly<Record<string, OptionValue>> = {}): DataFrame {
    return this.options({ ...properties, url, dbtable: table })
      .format("jdbc")
      .load();
  }
  table(name: string): DataFrame {
    const value = this.#settings.namedTable(name);
    return this.#dataFrame({ case: "read", value: { readType: { case: "namedTable", value } } });
  }
  /** Changes of a table that records them, between the versions or times of the options. Since Spark 4.2. */
  changes(tableName: string): DataFrame {
    return this.#dataFrame(changesRelation(tableName, this.#settings, false));
  }

  #dataFrame(kind: RelationKind): DataFrame {
    return this.sparkSession.dataFrame(newRelation(kind));
  }
}
