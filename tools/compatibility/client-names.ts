/** PySpark's class → ours, where the names differ. */
export const classNames: Readonly<Record<string, string>> = {
  "SparkSession.Builder": "SparkSessionBuilder",
  UDFRegistration: "UdfRegistration",
  TableValuedFunction: "TableValuedFunctions",
};

/** PySpark's name → ours, where it is not the same in camelCase. */
export const memberNames: Readonly<Record<string, string>> = {
  "SparkSession.Builder": "builder",
  "SparkSession.addArtifact": "addArtifacts",
  "Column.startswith": "startsWith",
  "Column.endswith": "endsWith",
  "DataFrame.groupby": "groupBy",
  "DataFrame.drop_duplicates": "dropDuplicates",
  "DataFrame.registerTempTable": "createOrReplaceTempView",
  "Catalog.createExternalTable": "createTable",
  "Row.asDict": "toObject",
  "Row.index": "toArray",
  "Row.count": "toArray",
  "types.VariantVal": "Variant",
};

const python = "runs Python code, which this client has none of";
const pandas = "belongs to pandas";
const rdd = "RDDs are not there over Spark Connect";
const state = "a stateful function of Python's or Scala's, run by the server";

/** Why a name is not there, by pattern of `class.name`. */
export const clientReasons: readonly (readonly [RegExp, string])[] = [
  [/^(UDTFRegistration|DataSourceRegistration|PandasCogroupedOps)\./, python],
  [/^SparkSession\.(udtf|dataSource)$/, python],
  [/^SparkSession\.profile$/, "profiles Python functions"],
  [/^SparkSession\.sparkContext$/, rdd],
  [/^DataFrame\.(rdd)$/, rdd],
  [/^DataFrame\.(mapInArrow|mapInPandas|foreachPartition)$/, python],
  [/^DataFrame\.(pandas_api|toPandas)$/, pandas],
  [/^GroupedData\.(apply|applyInArrow|applyInPandas|cogroup)$/, python],
  [/^GroupedData\.(applyInPandasWithState|transformWithState|transformWithStateInPandas)$/, state],
  [/^Catalog\.registerFunction$/, "the old name of `spark.udf.register`"],
  [/^DataStreamWriter\.(foreach|foreachBatch)$/, "a function of Python's or Scala's, run by the server"],
  [/^StreamingQueryListener\.spark$/, "the listener's own code has the session"],
  [/^functions\.(arrow_udf|arrow_udtf|pandas_udf|udtf)$/, python],
  [/^functions\.[A-Z]/, "a class that Python functions use"],
];
