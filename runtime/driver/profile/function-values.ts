import type { FunctionMetrics } from "../../protocol/index";
import type { Operator } from "./operators";

export interface FunctionValue {
  /** Spark's, on the wire. */
  readonly key: string;
  /** What Spark calls it. */
  readonly name: string;
  readonly metricType: "sum" | "size" | "timing";
  readonly value: number;
}

const known: readonly (readonly [keyof FunctionMetrics, string, string, FunctionValue["metricType"]])[] = [
  ["rows", "pythonNumRowsReceived", "number of output rows", "sum"],
  ["bytesSent", "pythonDataSent", "data sent to Python workers", "size"],
  ["bytesReceived", "pythonDataReceived", "data returned from Python workers", "size"],
  ["startMs", "pythonBootTime", "time to start Python workers", "timing"],
  ["initMs", "pythonInitTime", "time to initialize Python workers", "timing"],
  ["processingMs", "pythonProcessingTime", "time to execute Python code", "timing"],
  ["totalMs", "pythonTotalTime", "time to run Python workers", "timing"],
];

/** What Spark measures of functions in Python; those in TypeScript are ours alone, and have none of these names. */
export function functionValues({ name: operator, functions }: Operator): readonly FunctionValue[] {
  if (!functions || operator === "EvalTypeScript") return [];
  return known.map(([of, key, name, metricType]) => ({ key, name, metricType, value: functions[of] }));
}
