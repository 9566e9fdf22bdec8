import { acceptedValues } from "../numeric/accepted-values";
import type { Kernel } from "./kernel";

/** Whether no vector is null and all their values may be trained on (`accepts`). */
export const areAccepted: Kernel = (block, { values }) => {
  const areAll = acceptedValues[values.accepts as string]!;
  return { values: { areAccepted: !block.nulls && areAll(block.array("features") as Float64Array) }, arrays: {} };
};
