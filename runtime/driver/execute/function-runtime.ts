import { existsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import type { FunctionRuntime } from "../../protocol/index";
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

/** What a worker is told of the session's Python. */
export function functionRuntime(session: Session): FunctionRuntime {
  const { config, artifacts } = session;
  const settings = workerKeys.flatMap((key) => {
    const value = config.find(key);
    return value === undefined || value === "" ? [] : [[key, value] as const];
  });
  const on = Object.entries(switches).filter(([, key]) => config.boolean(key));
  const memory = config.number("spark.executor.pyspark.memory") || defaultMemory();
  return {
    interpreter: interpreterOf(session),
    environment: {
      ...Object.fromEntries(on.map(([variable]) => [variable, "1"])),
      PYSPARK_EXECUTOR_MEMORY_MB: String(Math.ceil(memory / 2 ** 20)),
    },
    filesFolder: artifacts.filesFolder,
    includes: artifacts.includes,
    archives: artifacts.archives,
    settings: Object.fromEntries(settings),
    timeZone: config.get("spark.sql.session.timeZone"),
    maxBatchRows: config.number("spark.sql.execution.arrow.maxRecordsPerBatch") || 10_000,
    maxFailures: config.number("spark.task.maxFailures") ?? 4,
  };
}

/** Bytes of address space for a process: half of the machine for as many as it has cores, enough for pandas and Arrow anywhere. */
const defaultMemory = () => Math.max(3 * 2 ** 30, totalmem() / 2 / availableParallelism());

/** The one that the session names, that of its notebook where the file is on this machine, the environment's, or the first on the PATH. */
function interpreterOf({ config }: Session): string {
  const notebook = config.find("spark.sparknb.python");
  return (
    config.find("spark.pyspark.python") ||
    (notebook && existsSync(notebook) ? notebook : undefined) ||
    process.env.PYSPARK_PYTHON ||
    "python3"
  );
}
