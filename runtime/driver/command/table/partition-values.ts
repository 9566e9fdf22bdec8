import { analyzePartitionSpec, type PartitionSpec } from "../../../engine/analyzer/index";
import type { TableEntry } from "../../../engine/catalog/index";
import { withFacts } from "../../analysis/analyze";
import type { Work } from "../../execute/execution";
import { gatherFact } from "../../facts/gather-fact";

type Wanted = readonly (string | null | undefined)[];

/** Those that have the values; undefined fits any. */
export const fittingPartitions = ({ partitions }: TableEntry, wanted: Wanted) =>
  partitions.filter(({ values }) => values.every((value, i) => wanted[i] === undefined || wanted[i] === value));

/** The values that a PARTITION clause gives, as folders are named by them, in the order of the table's columns; undefined where it gives none. */
export async function partitionValues(
  { driver, session, operation }: Work,
  table: TableEntry,
  spec: PartitionSpec,
): Promise<Wanted> {
  const { partitionColumns } = table;
  if (!spec.some(({ value }) => value)) return partitionColumns.map(() => undefined);
  const plan = await withFacts(driver, session, operation.signal, (context) =>
    analyzePartitionSpec(table, spec, context),
  );
  const [row] = (await gatherFact(driver, session, { kind: "rows", plan }, operation.signal)) as (string | null)[][];
  let next = 0;
  return partitionColumns.map((column) => {
    const isGiven = spec.some(({ name, value }) => value && name.toLowerCase() === column.toLowerCase());
    return isGiven ? row![next++]! || null : undefined;
  });
}
