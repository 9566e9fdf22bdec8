import { type StructType, toJson } from "../../types";
import type { DataFrame } from "./dataframe";
import { type OptionValue, optionText } from "./option-value";
import { newRelation } from "./relation";
import type { SparkSession } from "./session";

type Paths = readonly (string | readonly string[])[];

/** `spark.read`: settings answer the reader; `load`, `csv`, `table`, … answer a DataFrame, and nothing is read yet. */
export class DataFrameReader {
  #source: string | undefined;
  #schema: string | undefined;
  readonly #options: Record<string, string> = {};

  constructor(readonly sparkSession: SparkSession) {}

  format(source: string): this {
    this.#source = source;
    return this;
  }
  /** A StructType or DDL (`"id INT, name STRING"`); without it the source is asked, which may read the data. */
  schema(schema: StructType | string): this {
    this.#schema = typeof schema === "string" ? schema : toJson(schema);
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

  load(...paths: Paths): DataFrame {
    const value = {
      options: this.#options,
      paths: paths.flat(),
      ...(this.#source !== undefined && { format: this.#source }),
      ...(this.#schema !== undefined && { schema: this.#schema }),
    };
    const relation = newRelation({ case: "read", value: { readType: { case: "dataSource", value } } });
    return this.sparkSession.dataFrame(relation);
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
    const value = { unparsedIdentifier: name, options: this.#options };
    const relation = newRelation({ case: "read", value: { readType: { case: "namedTable", value } } });
    return this.sparkSession.dataFrame(relation);
  }
}
