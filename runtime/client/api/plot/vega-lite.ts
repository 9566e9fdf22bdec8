import { box } from "./box";
import type { ChartData, ChartPicture } from "./chart-data";
import type { ChartType } from "./chart-settings";
import { grouped } from "./grouped";
import { heatmap } from "./heatmap";
import { histogram } from "./histogram";
import { pie } from "./pie";
import { scatter } from "./scatter";

const pictures: Readonly<Record<ChartType, (data: ChartData) => Promise<ChartPicture>>> = {
  bar: grouped("bar"),
  line: grouped("line"),
  area: grouped("area"),
  scatter,
  histogram,
  box,
  pie,
  heatmap,
};

/** A Vega-Lite specification with its data, which Spark has aggregated. */
export type VegaLite = Readonly<Record<string, unknown>>;

/** Runs what the chart needs. @throws RangeError for missing columns; what Spark raises */
export async function vegaLite(type: ChartType, data: ChartData): Promise<VegaLite> {
  const { values, note, isSample, ...picture } = await pictures[type](data);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    data: { values },
    width: "container",
    height: 320,
    ...picture,
    ...(note && { usermeta: { note, ...(isSample && { isSample }) } }),
  };
}
