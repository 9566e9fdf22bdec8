import type { ChartAggregate, ChartSettings } from "../../../protocol/frame-messages";
import type { ChartNames } from "./chart-code";

const text = (value: string) => JSON.stringify(value);
/** Where Spark reads a name, dots in it need quotes of its own. */
const column = (name: string) => text(!/[.`]/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``);

const aggregates: Readonly<Record<ChartAggregate, string>> = {
  sum: "F.sum",
  mean: "F.avg",
  median: "F.median",
  min: "F.min",
  max: "F.max",
  count: "F.count",
};

interface Drawing {
  /** Before `toPandas`. */
  readonly steps: readonly string[];
  readonly plot: string;
  readonly imports?: string;
}

/** A chart's names, and what it makes of the rows that share a place. */
interface Chart {
  readonly x: string;
  readonly y: string;
  readonly color: string | undefined;
  readonly measure: (value: string | undefined) => { readonly title: string; readonly aggregate: string };
}

const groupedBy = (place: string, series: string | undefined, aggregate: string, order: string) => [
  `.groupBy(${column(place)})`,
  ...(series === undefined ? [] : [`.pivot(${text(series)})`]),
  `.agg(${aggregate})`,
  `.orderBy(${order})`,
];

const along =
  (type: "bar" | "line" | "area") =>
  ({ x, y, color, measure }: Chart): Drawing => {
    const { title, aggregate } = measure(y || undefined);
    const order = type === "bar" && color === undefined ? `F.desc(${column(title)})` : column(x);
    const value = color === undefined ? `, y=${text(title)}` : "";
    return { steps: groupedBy(x, color, aggregate, order), plot: `chart.plot.${type}(x=${text(x)}${value})` };
  };

const drawings: Readonly<Record<ChartSettings["type"], (chart: Chart) => Drawing>> = {
  bar: along("bar"),
  line: along("line"),
  area: along("area"),
  pie: ({ x, y, measure }) => {
    const { title, aggregate } = measure(y || undefined);
    return {
      steps: groupedBy(x, undefined, aggregate, `F.desc(${column(title)})`),
      plot: `chart.set_index(${text(x)}).plot.pie(y=${text(title)})`,
    };
  },
  histogram: ({ x }) => ({ steps: [`.select(${column(x)})`], plot: "chart.plot.hist(bins=30)" }),
  scatter: ({ x, y }) => ({
    steps: [`.select(${column(x)}, ${column(y)})`],
    plot: `chart.plot.scatter(x=${text(x)}, y=${text(y)})`,
  }),
  box: ({ x, y }) => ({
    steps: [`.select(${[x, y].filter(Boolean).map(column).join(", ")})`],
    plot: `chart.boxplot(column=${text(y)}${x ? `, by=${text(x)}` : ""})`,
  }),
  heatmap: ({ x, y, color, measure }) => ({
    imports: "import seaborn as sns\n",
    steps: groupedBy(x, y, measure(color).aggregate, column(x)),
    plot: `sns.heatmap(chart.set_index(${text(x)}).T)`,
  }),
};

/** pandas draws what Spark has aggregated. */
export function pythonChart(
  chain: string,
  { type, aggregate }: ChartSettings,
  { x = "", y = "", color }: ChartNames,
): string {
  const measure = (value: string | undefined) => {
    const title = value === undefined ? "rows" : `${aggregate} of ${value}`;
    const call = value === undefined ? 'F.count("*")' : `${aggregates[aggregate]}(${column(value)})`;
    return { title, aggregate: `${call}.alias(${text(title)})` };
  };
  const { imports = "", steps, plot } = drawings[type]({ x, y, color, measure });
  const frame = [chain, ...steps, ".toPandas()"].join("\n  ");
  return `${imports}from pyspark.sql import functions as F\n\nchart = (\n  ${frame}\n)\n${plot}`;
}
