import type { PythonRuntime } from "../../protocol/index";
import type { Session } from "../session/session";

/** Settings of the session that PySpark's worker reads. */
const workerKeys = [
  "spark.sql.legacy.execution.pandas.groupedMap.assignColumnsByName",
  "spark.sql.legacy.execution.pythonUDF.pandas.conversion.enabled",
  "spark.sql.legacy.execution.pythonUDTF.pandas.conversion.enabled",
  "spark.sql.execution.pythonUDF.mapInBatch.legacy.acceptAnyIterable.enabled",
  "spark.sql.execution.arrow.useLargeVarTypes",
  "spark.sql.execution.arrow.maxRecordsPerBatch",
  "spark.sql.execution.arrow.maxBytesPerBatch",
  "spark.sql.execution.pyspark.binaryAsBytes",
  "spark.sql.execution.pandas.convertToArrowArraySafely",
  "spark.sql.execution.pythonUDF.pandas.intToDecimalCoercionEnabled",
  "spark.sql.execution.pythonUDF.pandas.preferIntExtensionDtype",
  "spark.sql.execution.pythonUDF.arrow.concurrency.level",
  "spark.sql.pyspark.udf.profiler",
  "spark.sql.session.timeZone",
];

/** Settings that change how it shows errors, by the variable that it looks for. */
const switches: Readonly<Record<string, string>> = {
  SPARK_SIMPLIFIED_TRACEBACK: "spark.sql.execution.pyspark.udf.simplifiedTraceback.enabled",
  SPARK_HIDE_TRACEBACK: "spark.sql.execution.pyspark.udf.hideTraceback.enabled",
  SPARK_TRACEBACK_WITH_LOCALS: "spark.sql.execution.pyspark.udf.tracebackWithLocals.enabled",
};

/** What a worker is told of the session's Python: the interpreter that it names, the environment's, or the first on the PATH. */
export function pythonRuntime({ config, artifacts }: Session): PythonRuntime {
  const settings = workerKeys.flatMap((key) => {
    const value = config.find(key);
    return value === undefined || value === "" ? [] : [[key, value] as const];
  });
  const on = Object.entries(switches).filter(([, key]) => config.boolean(key));
  const memory = config.number("spark.executor.pyspark.memory");
  return {
    interpreter: config.find("spark.pyspark.python") || process.env.PYSPARK_PYTHON || "python3",
    environment: {
      ...Object.fromEntries(on.map(([variable]) => [variable, "1"])),
      ...(memory && { PYSPARK_EXECUTOR_MEMORY_MB: String(Math.ceil(memory / 2 ** 20)) }),
    },
    filesFolder: artifacts.filesFolder,
    includes: artifacts.includes,
    settings: Object.fromEntries(settings),
    timeZone: config.get("spark.sql.session.timeZone"),
    maxBatchRows: config.number("spark.sql.execution.arrow.maxRecordsPerBatch") || 10_000,
  };
}
