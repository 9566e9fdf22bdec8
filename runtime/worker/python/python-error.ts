import { FunctionsCrashed } from "../external/functions-crashed";
import { RaisedCondition } from "../functions/raised-condition";

/** What `sparknb_udf/sources.py` raises: the condition's parameters. */
const planningFailed = /^sparknb_udf\.sources\.PlanningFailed: (\{.*\})\s*$/m;

/** What a function raised, with the user's lines; where it was out of memory, what bounds it. */
export const pythonRaised = (traceback: string, memoryLimit?: string) => {
  const planned = planningFailed.exec(traceback)?.[1];
  if (planned !== undefined)
    return new RaisedCondition(
      "PYTHON_DATA_SOURCE_ERROR",
      JSON.parse(planned) as Record<string, string>,
      "AnalysisException",
    );
  const isOutOfMemory = memoryLimit !== undefined && /^[\w.]*MemoryError\b/m.test(traceback);
  const bound = isOutOfMemory
    ? `\nThe process was at its limit of ${memoryLimit} MB: spark.executor.pyspark.memory sets another.\n`
    : "";
  return new RaisedCondition(
    "PYTHON_EXCEPTION",
    { msg: "An exception was thrown from the Python worker", traceback: `${traceback}${bound}` },
    "PythonException",
  );
};

export class PythonCrashed extends FunctionsCrashed {
  constructor(how: string, results?: number) {
    super("Python worker", how, results);
  }
}

/** There is no Python that could evaluate functions. */
export const noPython = (interpreter: string, reason: string) =>
  new RaisedCondition("NO_PYTHON_FOR_FUNCTIONS", { interpreter, reason }, "SparkRuntimeException");

/** What Python gave is not what was declared. */
export const resultMismatch = (outputTypes: string, actualDataTypes: string) =>
  new RaisedCondition(
    "ARROW_TYPE_MISMATCH",
    { operation: "Python function", outputTypes, actualDataTypes },
    "SparkException",
  );
