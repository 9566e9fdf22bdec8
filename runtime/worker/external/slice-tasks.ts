import type { Connection } from "@duckdb/node-bindings";
import type { ExternalStep } from "../../protocol/worker-messages";
import { readIntegers } from "./read-integers";
import type { Slice } from "./slices";

/** A slice for each task of a barrier stage, those without rows, too: rows lie in the order of the tasks' numbers, which are the source's key. */
export async function sliceTasks(
  connection: Connection,
  table: string,
  { sources }: ExternalStep,
  tasks: number,
): Promise<readonly Slice[]> {
  const { kept, keys } = sources[0]!;
  const number = keys > 0 ? `v${kept}` : "0";
  const sql = `SELECT (${number})::INTEGER, count(*)::INTEGER FROM ${table} GROUP BY 1`;
  const sizes = new Map((await readIntegers(connection, sql)).map(([task, size]) => [task!, size!]));
  let from = 0;
  return Array.from({ length: tasks }, (_, task) => {
    const to = from + (sizes.get(task) ?? 0);
    const slice = [{ from, to }];
    from = to;
    return slice;
  });
}
