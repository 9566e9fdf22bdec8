import type { OperatorRun, QueryRun } from "../protocol/plan-profile";

/** What operators are compared by. */
export const measures = ["time", "rows", "bytes", "memory"] as const;
export type Measure = (typeof measures)[number];

/** Memory is measured of a stage, not of each operator in it. */
export function measureOf(measure: Measure, operator: OperatorRun, { stages }: Pick<QueryRun, "stages">) {
  switch (measure) {
    case "time":
      return operator.ownMs;
    case "rows":
      return operator.rows;
    case "bytes":
      return operator.files?.bytes ?? operator.bytes;
    case "memory":
      return stages.find(({ id }) => id === operator.stageId)?.peakMemoryBytes;
  }
}
