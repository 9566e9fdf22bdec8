import { quoteName, quoteText } from "../sql-text";
import type { WriteColumn } from "./columns";
import type { WriteRequest } from "./request";

/**
 * COPY of a SELECT into the folder. Without partitions it is one file, the task's; with them DuckDB makes the folders and numbers the files, and
 * `finishFolder` gives both the names that Spark gives.
 */
export function copyText(
  select: string,
  keys: readonly WriteColumn[],
  extension: string,
  options: readonly string[],
  request: WriteRequest,
): string {
  const { folder, jobId, task } = request;
  if (keys.length === 0) {
    const path = `${folder}/part-${String(task).padStart(5, "0")}-${jobId}-c000.${extension}`;
    const all = task === 0 ? options : [...options, "WRITE_EMPTY_FILE false"];
    return `COPY (${select}) TO ${quoteText(path)} (${all.join(", ")})`;
  }
  const partitioned = [
    ...options,
    `PARTITION_BY (${keys.map(({ field }) => quoteName(field.name)).join(", ")})`,
    `FILENAME_PATTERN ${quoteText(`part-{i}-${jobId}.c000`)}`,
    `FILE_EXTENSION ${quoteText(extension)}`,
    "OVERWRITE_OR_IGNORE true",
  ];
  return `COPY (${select}) TO ${quoteText(folder)} (${partitioned.join(", ")})`;
}
