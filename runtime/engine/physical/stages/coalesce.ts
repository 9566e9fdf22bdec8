import type { PartitionSlice } from "../../../plan/physical";
import type { StageStatistic } from "./stage-memory";

/** A slice is not made smaller for the sake of more tasks. */
const leastBytes = 1024 * 1024;

/** Neighbouring partitions together, as many bytes as one task is to read; of several exchanges the same ones. `advisoryBytes`: no more than. */
export function coalesced(
  exchanges: readonly StageStatistic[],
  partitions: number,
  advisoryBytes: number,
  parallelism: number,
): readonly PartitionSlice[] {
  const bytes = new Array<number>(partitions).fill(0);
  for (const { pieces } of exchanges) for (const piece of pieces) bytes[piece.partition]! += piece.bytes;
  const total = bytes.reduce((sum, one) => sum + one, 0);
  // One task has every core of its worker: below what it should take, more tasks gain nothing.
  if (total <= advisoryBytes) return [{ from: 0, to: partitions }];
  const most = Math.max(leastBytes, Math.min(advisoryBytes, total / parallelism));
  const slices: { from: number; to: number; bytes: number }[] = [];
  for (const [partition, size] of bytes.entries()) {
    const last = slices.at(-1);
    if (last && last.bytes + size <= most) {
      last.to = partition + 1;
      last.bytes += size;
    } else slices.push({ from: partition, to: partition + 1, bytes: size });
  }
  return slices.map(({ from, to }) => ({ from, to }));
}
