/** What a string in a call's argument means. */
export type StringKind =
  /** The name of a column, `a.b` for fields. */
  | "column"
  | "sql-expression"
  | "sql-statement"
  /** A column of both sides of a join. */
  | "join-column"
  | "table"
  | "path"
  | "format"
  | "read-option"
  | "write-option"
  | "config-key"
  | "time-pattern"
  | "number-pattern"
  | "type"
  | "schema"
  | "join-type"
  | "save-mode"
  | "aggregate"
  | "view"
  | "plain";

/** Kinds of a method's parameters in order; a last one with `*` holds for all that follow. `keys/values`: of an object. */
export interface ParameterKinds {
  readonly strings: readonly StringKind[];
  readonly isRest: boolean;
  readonly keys?: StringKind;
  readonly values?: StringKind;
}

const parse = (text: string): ParameterKinds => {
  const [list = "", object = ""] = text.split("{");
  const names = list.split(/[ ,]+/).filter((name) => name !== "");
  const [keys, values] = object.replace("}", "").split(":");
  return {
    strings: names.map((name) => name.replace("*", "") as StringKind),
    isRest: names.at(-1)?.endsWith("*") ?? false,
    ...(keys && { keys: keys as StringKind }),
    ...(values && { values: values as StringKind }),
  };
};

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, ParameterKinds> =>
  new Map(
    Object.entries(rows).flatMap(([names, kinds]) => names.split(" ").map((name) => [name, parse(kinds)] as const)),
  );

/** Of methods of a DataFrame. Names of TypeScript and Python alike. */
export const frameParameters = table({
  "select groupBy groupby rollup cube orderBy sort sortWithinPartitions drop dropDuplicates drop_duplicates describe partitionBy crosstab freqItems repartition repartitionByRange dropDuplicatesWithinWatermark sum avg mean min max":
    "column*",
  "col colRegex withColumn withColumnRenamed withWatermark transpose withMetadata unpersistColumn sampleBy": "column",
  "withColumns withColumnsRenamed": "plain {column}",
  selectExpr: "sql-expression*",
  "filter where": "sql-expression",
  join: "plain join-column join-type",
  "fillna fill": "plain column {column}",
  dropna: "plain column",
  replace: "plain column",
  "unpivot melt": "column column",
  agg: "plain {column:aggregate}",
  "corr cov": "column column",
  approxQuantile: "column",
  "createOrReplaceTempView createTempView createGlobalTempView createOrReplaceGlobalTempView": "view",
  to: "schema",
  pivot: "column",
  subset: "column",
});

export const sessionParameters = table({
  sql: "sql-statement",
  table: "table",
  "createDataFrame emptyDataFrame": "plain schema",
});
export const readerParameters = table({
  "csv json parquet orc text xml load": "path",
  table: "table",
  format: "format",
  option: "read-option",
  options: "plain {read-option}",
  schema: "schema",
});
export const writerParameters = table({
  "csv json parquet orc text xml save": "path",
  "saveAsTable insertInto": "table",
  format: "format",
  option: "write-option",
  options: "plain {write-option}",
  mode: "save-mode",
  "partitionBy sortBy clusterBy": "column*",
  bucketBy: "plain column*",
});
export const columnParameters = table({ "cast astype tryCast try_cast": "type", "getField dropFields": "plain" });
export const windowParameters = table({ "partitionBy orderBy": "column*" });
export const configParameters = table({ "set get unset isModifiable": "config-key" });
export const catalogParameters = table({
  "tableExists listColumns cacheTable uncacheTable isCached refreshTable getTable dropTempView": "table",
});

/** Functions whose parameters are not all told by their types. */
export const functionParameters = table({
  "col column": "column",
  expr: "sql-expression",
  "callFunction call_function": "plain column*",
  "dateFormat date_format toDate to_date toTimestamp to_timestamp unixTimestamp unix_timestamp fromUnixtime from_unixtime toUnixTimestamp to_unix_timestamp tryToTimestamp try_to_timestamp toTimestampNtz toTimestampLtz to_timestamp_ntz to_timestamp_ltz tryToDate try_to_date":
    "column time-pattern",
  "toChar to_char toVarchar to_varchar toNumber to_number tryToNumber try_to_number": "column number-pattern",
  "fromJson from_json fromCsv from_csv": "column schema",
  lit: "plain",
});
