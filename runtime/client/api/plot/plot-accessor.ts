import type { DataFrame } from "../dataframe";
import { Chart } from "./chart";
import type { ChartAggregate, ChartSettings } from "./chart-settings";

type Columns = Omit<ChartSettings, "type">;

/** `df.plot`: charts, whose data Spark aggregates. As a cell's last expression, or given to `display`, a chart is shown. */
export class PlotAccessor {
  constructor(readonly dataFrame: DataFrame) {}

  /** One bar a value of `x`: the sum of `y`, or of each of several, or another aggregate; without `y`, the number of rows. */
  bar(columns: Columns & { readonly x: string }): Chart {
    return this.#chart({ type: "bar", ...columns });
  }
  line(columns: Columns & { readonly x: string }): Chart {
    return this.#chart({ type: "line", ...columns });
  }
  area(columns: Columns & { readonly x: string }): Chart {
    return this.#chart({ type: "area", ...columns });
  }
  /** One point a row; of a large frame a sample. */
  scatter(columns: { readonly x: string; readonly y: string; readonly color?: string }): Chart {
    return this.#chart({ type: "scatter", ...columns });
  }
  /** How the values of `x` are distributed. */
  histogram(columns: { readonly x: string; readonly color?: string }): Chart {
    return this.#chart({ type: "histogram", ...columns });
  }
  /** Median, quartiles and ends of `y`, for each value of `x` when it is given. */
  box(columns: { readonly y: string; readonly x?: string }): Chart {
    return this.#chart({ type: "box", ...columns });
  }
  pie(columns: { readonly x: string; readonly y?: string; readonly aggregate?: ChartAggregate }): Chart {
    return this.#chart({ type: "pie", ...columns });
  }
  /** A value for each pair of `x` and `y`: the number of rows, or an aggregate of `color`. */
  heatmap(columns: Columns & { readonly x: string; readonly y: string }): Chart {
    const aggregate = columns.aggregate ?? (columns.color === undefined ? "count" : "sum");
    return this.#chart({ type: "heatmap", ...columns, aggregate });
  }

  #chart(settings: ChartSettings): Chart {
    return new Chart(this.dataFrame, settings);
  }
}
