import { acceptedValues } from "../numeric/accepted-values";
import type { Kernel } from "./kernel";

/** Whether no vector is null and all their values may be trained on (`accepts`); how long they are. */
export const areAccepted: Kernel = (block, { values }) => {
  const accepts = values.accepts as keyof typeof acceptedValues;
  const { nulls, areFinite, size } = block;
  const areAll = () =>
    (accepts === "numbers" && areFinite) || acceptedValues[accepts]!(block.array("features") as Float64Array);
  return { values: { areAccepted: !nulls && areAll(), size }, arrays: {} };
};
