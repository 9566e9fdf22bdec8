import type { ChartAggregate, ChartType, ChartSettings as Positions } from "../../../protocol";

export type { ChartAggregate, ChartType };

/** What a chart shows of which columns, by their names. */
export interface ChartSettings extends Partial<Pick<Positions, "aggregate">> {
  readonly type: ChartType;
  /** The horizontal axis; groups of a box plot, slices of a pie. */
  readonly x?: string;
  /** The value; for a heat map the vertical axis. Several of a bar, line or area chart are a series each. Absent: rows are counted. */
  readonly y?: string | readonly string[];
  /** Splits into series; for a heat map the value. */
  readonly color?: string;
}
