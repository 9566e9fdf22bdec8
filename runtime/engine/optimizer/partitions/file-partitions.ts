import type { FileEntry } from "../../../plan/resolved/index";

/** Spark's defaults: `spark.sql.files.maxPartitionBytes`, `spark.sql.files.openCostInBytes`. */
const maxPartitionBytes = 128 * 1024 * 1024;
const openCost = 4 * 1024 * 1024;

export interface FilePartitions {
  /** In the order of the files. */
  readonly numbers: readonly number[];
  readonly count: number;
}

/**
 * The partitions in which Spark reads files: large ones cut, small ones together, largest first. All rows of a file count as those at its
 * middle, which is where the row group of a small Parquet file is read.
 */
export function filePartitions(files: readonly FileEntry[], parallelism: number): FilePartitions {
  const total = files.reduce((sum, { size }) => sum + size + openCost, 0);
  const most = Math.min(maxPartitionBytes, Math.max(openCost, Math.floor(total / parallelism)));
  const pieces = files.flatMap(({ size }, file) =>
    Array.from({ length: Math.max(1, Math.ceil(size / most)) }, (_, piece) => {
      const from = piece * most;
      return { file, size: Math.min(most, size - from), isMiddle: from <= size / 2 && size / 2 < from + most };
    }),
  );
  const numbers = new Array<number>(files.length).fill(0);
  let number = 0;
  let held = 0;
  for (const [place, { file, size, isMiddle }] of pieces.sort((a, b) => b.size - a.size).entries()) {
    if (place > 0 && held + size > most) {
      number++;
      held = 0;
    }
    held += size + openCost;
    if (isMiddle) numbers[file] = number;
  }
  return { numbers, count: number + 1 };
}
