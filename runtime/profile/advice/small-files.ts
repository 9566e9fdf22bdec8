import { type AdviceRule, value } from "./advice";

const fewest = 50;
const largest = 1_000_000;

/** A scan that opens many files which hold little. */
export const smallFiles: AdviceRule = ({ operators }) =>
  operators.flatMap(({ operator: { id, files }, timeShare }) => {
    if (!files || files.count < fewest || files.bytes / files.count > largest) return [];
    const values = [value("count", files.count), value("bytes", files.bytes / files.count)];
    return [{ kind: "smallFiles", operator: id, values, weight: Math.min(0.9, 0.3 + timeShare / 2) } as const];
  });
