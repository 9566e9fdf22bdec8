import type { Tensors } from "../../../../types/tensors";

/** The rows of a block that Spark would have in a partition, whose number is part of its random seeds. */
export interface PartitionRows {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** In: `firstPartition`, and the `sizes` of those into which the block's rows are cut; without, it is one. */
export function partitionsOf(rows: number, { values }: Tensors): readonly PartitionRows[] {
  const sizes = (values.sizes as readonly number[] | undefined) ?? [rows];
  let to = 0;
  return sizes.map((size, i) => ({ index: (values.firstPartition as number) + i, from: to, to: (to += size) }));
}
