import type { ChartSettings, FrameView } from "../../../protocol/frame-messages";
import type { CellLanguage } from "../../../protocol/kernel-messages";
import type { StructType } from "../../../types";
import type { CellText } from "../frame-store";
import { lastExpression, lastStatement } from "./cell-expression";
import { pythonChain } from "./python";
import { pythonChart } from "./python-chart";
import { sqlCode } from "./sql";
import { typescriptCode } from "./typescript";

export interface Code {
  readonly language: CellLanguage;
  readonly text: string;
}

/** A cell that draws a view's chart. SQL has no charts: its query becomes a frame of TypeScript's. */
export function chartCode(
  { language, code }: CellText,
  view: FrameView,
  schema: StructType,
  chart: ChartSettings,
): Code {
  const named = namedColumns(schema, chart);
  if (language === "python")
    return { language, text: pythonChart(pythonChain(lastExpression(code), view, schema), chart, named) };
  const source =
    language === "sparkts"
      ? typescriptCode(lastExpression(code), view, schema)
      : sqlFrame(lastStatement(code), view, schema);
  return { language: "sparkts", text: `${bracketed(source)}${typescriptChart(chart, named)}` };
}

export type ChartNames = Partial<Record<"x" | "y" | "color", string>>;

function namedColumns({ fields }: StructType, chart: ChartSettings): ChartNames {
  const axes = (["x", "y", "color"] as const).filter((axis) => chart[axis] !== undefined);
  return Object.fromEntries(axes.map((axis) => [axis, fields[chart[axis]!]!.name]));
}

const text = (value: string) => JSON.stringify(value);

function sqlFrame(statement: string, view: FrameView, schema: StructType): string {
  const isWhole = view.filters.length === 0 && view.sort.length === 0;
  const query = isWhole ? statement : sqlCode(statement, view, schema);
  return `spark.sql(\`${query.replace(/[\\`]|\$\{/g, "\\$&")}\`)`;
}

/** An operator would bind less than the call behind it. */
const bracketed = (source: string) => (/^[\w$.]+[([`]|^[\w$]+(\n|$)/.test(source) ? source : `(${source})`);

function typescriptChart({ type, aggregate }: ChartSettings, { x, y, color }: ChartNames): string {
  const value = type === "heatmap" ? color : y;
  const isAggregated = value !== undefined && type !== "scatter" && type !== "box" && type !== "histogram";
  const options = Object.entries({ x, y, color, ...(isAggregated && { aggregate }) }).flatMap(([name, option]) =>
    option === undefined ? [] : [`${name}: ${text(option)}`],
  );
  return `\n  .plot.${type}({ ${options.join(", ")} })`;
}
