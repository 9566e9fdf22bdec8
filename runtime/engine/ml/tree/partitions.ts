import type { Blocks } from "../program";

/** Spark's seeds are by partition: a frame of one block counts as the two that a local frame has on two cores, each other block as one. */
export const partitionsFor = ({ paths }: Blocks, block: number) =>
  paths.length === 1 ? { firstPartition: 0, partitions: 2 } : { firstPartition: block, partitions: 1 };
