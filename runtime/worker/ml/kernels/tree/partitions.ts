import type { Tensors } from "../../../../types/tensors";

/** The rows of a block that Spark would have in a partition, whose number is part of its random seeds. */
export interface PartitionRows {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** In: `firstPartition`, and `partitions` into which the block's rows are cut: by their `sizes`, or as Spark cuts a local frame. */
export function partitionsOf(rows: number, { values }: Tensors): readonly PartitionRows[] {
  const sizes = values.sizes as readonly number[] | undefined;
  if (sizes) {
    let to = 0;
    return sizes.map((size, i) => ({ index: (values.firstPartition as number) + i, from: to, to: (to += size) }));
  }
  const count = Math.max(Math.min(values.partitions as number, rows), 1);
  return Array.from({ length: count }, (_, i) => ({
    index: (values.firstPartition as number) + i,
    from: Math.floor((i * rows) / count),
    to: Math.floor(((i + 1) * rows) / count),
  }));
}
