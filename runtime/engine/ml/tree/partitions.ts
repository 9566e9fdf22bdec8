import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { integerType } from "../../../types/index";
import { aggregate, alias, call, column, literal, select } from "../expressions";
import { type Blocks, type Program, rowsOf } from "../program";

/** Where a block's rows come from: partitions of a frame, the first of which has a number, and where each begins among them. */
export interface BlockPartitions {
  readonly firstPartition: number;
  /** Rows of each; absent: all are in one. */
  readonly sizes?: readonly number[];
}

/** Rows in each partition of a frame, by which Spark's seeds are; where the frame does not tell, two, as it cuts a local one on two cores. */
export function* partitionSizes(dataset: UnresolvedPlan, { rows }: Blocks): Program<readonly number[]> {
  const numbered = select(dataset, alias("partition", call("spark_partition_id")));
  const count = call("count", literal(integerType, 1));
  const found = yield* rowsOf(aggregate(numbered, [column("partition")], column("partition"), count));
  const sizes: number[] = [];
  for (const [partition, size] of found) sizes[Number(partition)] = Number(size);
  const all = Array.from(sizes, (size = 0) => size);
  const isWhole = all.reduce((sum, size) => sum + size, 0) === rows;
  return isWhole ? all : [Math.floor(rows / 2), rows - Math.floor(rows / 2)];
}

/** Rows of one block are in their order; each of several blocks counts as a partition. */
export const blockPartitions = ({ paths }: Blocks, sizes: readonly number[]): readonly BlockPartitions[] =>
  paths.length > 1 ? paths.map((_, block) => ({ firstPartition: block })) : [{ firstPartition: 0, sizes }];
