import type { DataType } from "../../../types";
import type { Column } from "../column";
import type { DataFrame } from "../dataframe";
import type { ChartAggregate, ChartSettings } from "./chart-settings";

export interface ChartField {
  readonly column: Column;
  readonly title: string;
  readonly type: DataType;
}

/** A frame and the columns of it that a chart shows. */
export interface ChartData {
  readonly rows: DataFrame;
  readonly x?: ChartField;
  readonly y?: ChartField;
  readonly color?: ChartField;
  /** In place of `y` and `color`: columns that are a series each. */
  readonly series?: readonly ChartField[];
  readonly aggregate: ChartAggregate;
}

/** A Vega-Lite specification without its data's place and size. */
export interface ChartPicture {
  readonly values: readonly Readonly<Record<string, unknown>>[];
  readonly mark?: unknown;
  readonly encoding?: Readonly<Record<string, unknown>>;
  readonly layer?: readonly unknown[];
  /** What is not in the picture: a sample, the most frequent of many. */
  readonly note?: string;
  /** Points stand for some of the rows only. */
  readonly isSample?: boolean;
}

/** @throws RangeError that names the columns a type of chart cannot do without */
export function needs<K extends "x" | "y">(
  data: ChartData,
  type: ChartSettings["type"],
  ...axes: readonly K[]
): ChartData & Required<Pick<ChartData, K>> {
  const missing = axes.filter((axis) => data[axis] === undefined);
  if (missing.length > 0) throw new RangeError(`A ${type} chart needs a column for ${missing.join(" and ")}`);
  return data as ChartData & Required<Pick<ChartData, K>>;
}
