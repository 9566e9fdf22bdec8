/** One thing that is other on the Spark to which a notebook would move. */
export interface Finding {
  readonly kind: "plan" | "setting" | "file";
  /** Among the cells that were surveyed, from 0. */
  readonly cell: number;
  /** In the cell's text. */
  readonly start: number;
  readonly end: number;
  /** Spark's own, where the other Spark refuses something. */
  readonly condition?: string;
  readonly message: string;
}

export const byPlace = (a: Finding, b: Finding): number => a.cell - b.cell || a.start - b.start;
