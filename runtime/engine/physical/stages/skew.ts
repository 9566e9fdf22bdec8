import type { PartitionSlice } from "../../../plan/physical";
import type { PhysicalSettings } from "../planning";
import type { StageStatistic } from "./stage-memory";

type SkewSettings = NonNullable<PhysicalSettings["skewJoin"]>;

/** An exchange of a join. `mayDivide`: the other side's rows may be read for each part of its own. */
export interface JoinedExchange extends StageStatistic {
  readonly mayDivide: boolean;
}

/**
 * What each task of a join reads of each side. A partition that is far larger than the others is divided by the tasks that wrote it: each
 * part meets all that the other side has for it. @param slices of whole partitions, the same ones of all sides
 */
export function divideSkewed(
  sides: readonly JoinedExchange[],
  partitions: number,
  slices: readonly PartitionSlice[],
  advisoryBytes: number,
  settings: SkewSettings,
): readonly (readonly PartitionSlice[])[] {
  const dividers = sides.map((side) => divider(side, partitions, advisoryBytes, settings));
  return slices.flatMap((slice) =>
    dividers.reduce<readonly (readonly PartitionSlice[])[]>(
      (tasks, divide) => tasks.flatMap((reads) => divide(slice).map((part) => [...reads, part])),
      [[]],
    ),
  );
}

function divider(
  { pieces, mayDivide }: JoinedExchange,
  partitions: number,
  advisoryBytes: number,
  { factor, thresholdBytes }: SkewSettings,
): (slice: PartitionSlice) => readonly PartitionSlice[] {
  if (!mayDivide) return (slice) => [slice];
  const bytes = new Array<number>(partitions).fill(0);
  for (const piece of pieces) bytes[piece.partition]! += piece.bytes;
  const most = Math.max(thresholdBytes, median(bytes) * factor);
  const usual = bytes.filter((size) => size <= most);
  const target = Math.max(advisoryBytes, mean(usual));
  return (slice) => {
    if (slice.to - slice.from > 1 || bytes[slice.from]! <= most) return [slice];
    const own = pieces.filter(({ partition }) => partition === slice.from).sort((a, b) => a.task - b.task);
    const parts: { from: number; to: number; bytes: number }[] = [];
    for (const { task, bytes: size } of own) {
      const last = parts.at(-1);
      if (last && last.bytes + size <= target) {
        last.to = task + 1;
        last.bytes += size;
      } else parts.push({ from: last?.to ?? 0, to: task + 1, bytes: size });
    }
    return parts.length < 2 ? [slice] : parts.map(({ from, to }) => ({ ...slice, writers: { from, to } }));
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / Math.max(values.length, 1);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
