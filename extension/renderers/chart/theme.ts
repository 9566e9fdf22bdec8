/** Vega's configuration in the colours of the editor's theme. */
export function themeConfig(): Record<string, unknown> {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string, otherwise: string) => style.getPropertyValue(`--vscode-${name}`).trim() || otherwise;
  const foreground = colour("editor-foreground", "#888");
  const faint = colour("descriptionForeground", foreground);
  const line = colour("charts-lines", colour("panel-border", faint));
  const font = style.getPropertyValue("--vscode-font-family").trim() || "sans-serif";
  const palette = ["blue", "green", "purple", "yellow", "red", "orange"].map((name) =>
    colour(`charts-${name}`, foreground),
  );
  const axis = {
    domainColor: line,
    tickColor: line,
    gridColor: line,
    gridOpacity: 0.35,
    labelColor: faint,
    titleColor: foreground,
    titleFontWeight: 500,
    labelFontSize: 11,
    titleFontSize: 12,
    titlePadding: 8,
  };
  const background = colour("editor-background", "transparent");
  return {
    background: "transparent",
    font,
    axis,
    axisX: { grid: false },
    legend: { labelColor: faint, titleColor: foreground, titleFontWeight: 500 },
    title: { color: foreground, subtitleColor: faint },
    header: { labelColor: faint, titleColor: foreground },
    view: { stroke: "transparent" },
    mark: { color: palette[0] },
    bar: { color: palette[0] },
    arc: { stroke: background, strokeWidth: 1 },
    rule: { color: faint },
    line: { strokeWidth: 2 },
    style: {
      median: { color: background },
      cell: { stroke: "transparent" },
      "guide-label": { fill: faint },
      "guide-title": { fill: foreground },
      text: { fill: foreground },
    },
    range: {
      category: palette,
      heatmap: [mix(palette[0]!, background, 0.12), palette[0]],
      ramp: [mix(palette[0]!, background, 0.12), palette[0]],
    },
  };
}

/** `share` of one colour in another; a colour that cannot be read is taken as it is. */
function mix(one: string, other: string, share: number): string {
  const [a, b] = [one, other].map((text) =>
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i
      .exec(text)
      ?.slice(1)
      .map((part) => Number.parseInt(part, 16)),
  );
  if (!a || !b) return one;
  return `rgb(${a.map((value, index) => Math.round(value * share + b[index]! * (1 - share))).join(", ")})`;
}
