import type { RaisedError } from "../../protocol/worker-messages";
import { FunctionsCrashed } from "../external/functions-crashed";
import { RaisedCondition } from "../functions/raised-condition";

/** What `sparknb_udf/conditions.py` raises. */
const raised = /^sparknb_udf\.conditions\.Raised: (\{.*\})\s*$/m;

/** What a function raised, with the user's lines; where it was out of memory, what bounds it. */
export const pythonRaised = (traceback: string, memoryLimit?: string) => {
  const told = raised.exec(traceback)?.[1];
  if (told !== undefined) {
    const { condition, parameters, errorClass } = JSON.parse(told) as Required<RaisedError>;
    return new RaisedCondition(condition, parameters, errorClass);
  }
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
