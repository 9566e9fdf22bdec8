import type { StructType } from "../../../types";
import type { DataFrame } from "../dataframe";
import type { ChartField } from "./chart-data";
import type { ChartAggregate, ChartSettings } from "./chart-settings";
import { type VegaLite, vegaLite } from "./vega-lite";

/** A chart of a DataFrame. It is computed when it is shown, or asked for its specification. */
export class Chart {
  constructor(
    readonly dataFrame: DataFrame,
    readonly settings: ChartSettings,
  ) {}

  /** The Vega-Lite specification, its data aggregated by Spark. @throws RangeError for a column that is not there or is missing */
  async toVegaLite(): Promise<VegaLite> {
    const { type, x, y, color, aggregate } = this.settings;
    const schema = await this.dataFrame.schema();
    const field = (name: string | undefined) =>
      name === undefined ? undefined : fieldOf(this.dataFrame, schema, name);
    const values = y === undefined || typeof y === "string" ? [y] : y;
    if (values.length > 1 && color !== undefined)
      throw new RangeError("Several columns are a series each: such a chart has no color");
    const fields =
      values.length > 1
        ? { x: field(x), series: values.flatMap((value) => field(value) ?? []) }
        : { x: field(x), y: field(values[0]), color: field(color) };
    const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return vegaLite(type, {
      rows: this.dataFrame,
      ...known,
      aggregate: aggregate ?? defaultAggregate(this.settings),
    });
  }
}

/** Parts of a whole add up; points of a curve do not. */
function defaultAggregate({ type, y }: ChartSettings): ChartAggregate {
  if (y === undefined) return "count";
  return type === "line" ? "mean" : "sum";
}

function fieldOf(frame: DataFrame, { fields }: StructType, name: string): ChartField {
  const found =
    fields.find((field) => field.name === name) ??
    fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new RangeError(`No column "${name}"; there are ${fields.map((field) => field.name).join(", ")}`);
  return { column: frame.col(`\`${found.name.replaceAll("`", "``")}\``), title: found.name, type: found.type };
}
