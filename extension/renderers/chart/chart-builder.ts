import type { ChartAggregate, ChartSettings, ChartType } from "../../../runtime/protocol/frame-messages";
import { element } from "../dom/element";
import { type TextKey, text } from "../link/texts";
import type { Column } from "../values/columns";

const types: readonly ChartType[] = ["bar", "line", "area", "scatter", "histogram", "box", "pie", "heatmap"];
const aggregates: readonly (readonly [ChartAggregate, TextKey])[] = [
  ["sum", "sum"],
  ["mean", "average"],
  ["median", "median"],
  ["min", "min"],
  ["max", "max"],
  ["count", "count"],
];

/** Which columns a type of chart takes, and how they are called there. */
const axes: Readonly<Record<ChartType, Partial<Record<"x" | "y" | "color", TextKey>>>> = {
  bar: { x: "chartX", y: "chartY", color: "chartColor" },
  line: { x: "chartX", y: "chartY", color: "chartColor" },
  area: { x: "chartX", y: "chartY", color: "chartColor" },
  scatter: { x: "chartX", y: "chartYAxis", color: "chartColor" },
  histogram: { x: "chartX", color: "chartColor" },
  box: { y: "chartY", x: "chartGroup" },
  pie: { x: "chartGroup", y: "chartY" },
  heatmap: { x: "chartX", y: "chartYAxis", color: "chartColor" },
};

/** Select boxes for a chart's type and columns. */
export function chartBuilder(
  columns: readonly Column[],
  settings: ChartSettings,
  changed: (settings: ChartSettings) => void,
): HTMLElement {
  const root = element("div", { class: "builder", role: "group", "aria-label": text("chartSettings") });
  const set = (part: Partial<ChartSettings>) => {
    const next = Object.entries({ ...settings, ...part }).filter(([, value]) => value !== undefined);
    changed(Object.fromEntries(next) as unknown as ChartSettings);
  };
  root.append(
    select(
      "chartType",
      types.map((type) => [type, text(type)]),
      settings.type,
      (value) => set({ type: value as ChartType }),
    ),
  );
  for (const [axis, label] of Object.entries(axes[settings.type]) as ["x" | "y" | "color", TextKey][]) {
    const none: [string, string] = ["", label === "chartY" ? text("countRows") : text("noColumn")];
    const options = columns.map(({ name }, index): [string, string] => [String(index), name]);
    root.append(
      select(label, [none, ...options], String(settings[axis] ?? ""), (value) =>
        set({ [axis]: value === "" ? undefined : Number(value) }),
      ),
    );
  }
  const value = settings.type === "heatmap" ? settings.color : settings.y;
  if (value !== undefined && settings.type !== "scatter" && settings.type !== "box")
    root.append(
      select(
        "chartAggregate",
        aggregates.map(([name, key]) => [name, text(key)]),
        settings.aggregate,
        (chosen) => set({ aggregate: chosen as ChartAggregate }),
      ),
    );
  return root;
}

function select(
  label: TextKey,
  options: readonly (readonly [string, string])[],
  chosen: string,
  changed: (value: string) => void,
): HTMLElement {
  const box = element(
    "select",
    { "data-setting": label },
    ...options.map(([value, name]) => element("option", { value, selected: value === chosen }, name)),
  );
  box.addEventListener("change", () => changed(box.value));
  return element("label", {}, element("span", {}, text(label)), box);
}

/** What a frame's chart is at first: bars of its first category, or its first number's histogram. */
export function firstChart(columns: readonly Column[]): ChartSettings {
  const find = (matches: (column: Column) => boolean) => {
    const index = columns.findIndex(matches);
    return index < 0 ? undefined : index;
  };
  const category = find(({ typeName }) => typeName === "string" || typeName === "boolean");
  const number = find(({ isNumeric }) => isNumeric);
  if (category === undefined && number !== undefined) return { type: "histogram", x: number, aggregate: "count" };
  return { type: "bar", x: category ?? 0, aggregate: "count" };
}
