import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { integerType } from "../../../types/index";
import { aggregate, alias, call, column, literal, select } from "../expressions";
import { type Blocks, type Program, rowsOf } from "../program";

/** Where a block's rows come from: partitions of a frame, the first of which has a number, and where each begins among them. */
export interface BlockPartitions {
  readonly firstPartition: number;
  readonly partitions: number;
  /** Rows of each; absent: as many in each. */
  readonly sizes?: readonly number[];
}

/**
 * Spark's seeds are by partition. Rows in one block are in their order: they are cut where Spark cuts the frame, or in two, as it cuts a local
 * frame on two cores. Each of several blocks counts as a partition.
 */
export function* partitionsOf(dataset: UnresolvedPlan, { paths, rows }: Blocks): Program<readonly BlockPartitions[]> {
  if (paths.length > 1) return paths.map((_, block) => ({ firstPartition: block, partitions: 1 }));
  const numbered = select(dataset, alias("partition", call("spark_partition_id")));
  const count = call("count", literal(integerType, 1));
  const found = yield* rowsOf(aggregate(numbered, [column("partition")], column("partition"), count));
  const sizes: number[] = [];
  for (const [partition, size] of found) sizes[Number(partition)] = Number(size);
  const all = Array.from(sizes, (size = 0) => size);
  const isWhole = all.reduce((sum, size) => sum + size, 0) === rows;
  return [{ firstPartition: 0, ...(isWhole ? { partitions: all.length, sizes: all } : { partitions: 2 }) }];
}
