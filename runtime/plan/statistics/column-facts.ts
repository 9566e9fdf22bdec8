import type { FileScan, Plan } from "../resolved/plan";
import { plansIn } from "../resolved/references";

/** What is known of a column where it was read. */
export interface ColumnFacts {
  /** Different values, at most. */
  readonly distinct: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Rows of its table. */
  readonly rows: number;
  /** Tells tables apart. */
  readonly table: number;
}

export type Columns = ReadonlyMap<number, ColumnFacts>;

/** Of all columns that a plan's scans read and its projections only rename, by id. */
export function columnFacts(plan: Plan): Columns {
  const columns = new Map<number, ColumnFacts>();
  let table = 0;
  for (const node of plansIn(plan)) if (node.kind === "FileScan") addScan(node, table++, columns);
  return columns;
}

function addScan({ relation, output }: FileScan, table: number, columns: Map<number, ColumnFacts>): void {
  if (!relation.ranges) return;
  const rows = relation.files.reduce(
    (sum, { rowGroups = [] }) => sum + rowGroups.reduce((all, one) => all + one, 0),
    0,
  );
  for (const { id, name, type } of output) {
    const range = relation.ranges[name];
    const isCounted = type.kind !== "double" && type.kind !== "float" && type.kind !== "decimal";
    const distinct = range && isCounted ? Math.min(rows, range.max - range.min + 1) : rows;
    columns.set(id, { distinct: Math.max(1, distinct), min: range?.min, max: range?.max, rows, table });
  }
}
