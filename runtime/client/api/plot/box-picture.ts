import type { ChartPicture } from "./chart-data";

const facts = ["x", "low", "q1", "median", "q3", "high", "rows"];

/** Whisker, box, median and outliers, of values that have either all facts of a box or one outlier. */
export function boxPicture(group: string | undefined, value: string, boxes: number): Pick<ChartPicture, "layer"> {
  const across = { field: "x", type: "nominal", title: group ?? null, axis: { labelAngle: boxes <= 12 ? 0 : -45 } };
  const along = (from: string, to?: string) => ({
    x: across,
    y: { field: from, type: "quantitative", title: value, scale: { zero: false } },
    ...(to && { y2: { field: to } }),
    tooltip: (from === "outlier" ? ["x", "outlier"] : facts).map((field) => ({ field })),
  });
  const isBox = [{ filter: "isValid(datum.median)" }];
  return {
    layer: [
      { transform: isBox, mark: { type: "rule" }, encoding: along("low", "high") },
      { transform: isBox, mark: { type: "bar", width: { band: 0.6 } }, encoding: along("q1", "q3") },
      {
        transform: isBox,
        mark: { type: "tick", width: { band: 0.6 }, thickness: 2, orient: "horizontal", style: "median" },
        encoding: along("median"),
      },
      {
        transform: [{ filter: "isValid(datum.outlier)" }],
        mark: { type: "point", size: 18, opacity: 0.7 },
        encoding: along("outlier"),
      },
    ],
  };
}
