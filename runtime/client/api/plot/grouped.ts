import * as F from "../functions/index";
import { aggregated, aggregatedTitle } from "./aggregate";
import { type ChartData, type ChartField, type ChartPicture, needs } from "./chart-data";
import { fieldKind, vegaTypes } from "./field-kind";
import { placesOf } from "./places";
import { rowsOf } from "./rows-of";

const mostCategories = 50;
const mostPoints = 2000;
const mostRows = 5000;

const valueName = (index: number) => (index === 0 ? "y" : `y${index}`);

type Row = Readonly<Record<string, unknown>>;

const bySeries = ({ x, ...values }: Row, series: readonly ChartField[]): Row[] =>
  series.flatMap(({ title }, index) => {
    const y = values[valueName(index)];
    return y === null || y === undefined ? [] : [{ x, color: title, y }];
  });

/** Bars, lines and areas: one value for each place of the axis and each series. */
export const grouped =
  (type: "bar" | "line" | "area") =>
  async (given: ChartData): Promise<ChartPicture> => {
    const { rows, x, y, color, series, aggregate } = needs(given, type, "x");
    const shown = series ?? [y];
    const kind = fieldKind(x.type);
    const places = await placesOf(rows, x, type === "bar" ? mostCategories : mostPoints);
    const keys = [
      places.column.alias("x"),
      ...(color ? [F.coalesce(color.column.cast("string"), F.lit("null")).alias("color")] : []),
    ];
    const groups = rows
      .groupBy(...keys)
      .agg(...shown.map((value, index) => aggregated(value, aggregate).alias(valueName(index))))
      .filter(F.col("x").isNotNull());
    const isCategory = kind === "category";
    const ordered = isCategory
      ? groups.orderBy(F.col(valueName(0)).desc(), F.col("x").asc())
      : groups.orderBy(F.col("x").asc());
    const limit = isCategory && !color ? mostCategories : mostRows;
    const found = await rowsOf(ordered.limit(limit + 1));
    const groupsShown = found.slice(0, limit);
    const values = series ? groupsShown.flatMap((group) => bySeries(group, series)) : groupsShown;
    const { binWidth } = places;
    const isBinned = type === "bar" && binWidth !== undefined;
    return {
      values: isBinned ? values.map((value) => ({ ...value, xEnd: Number(value.x) + binWidth })) : values,
      mark: {
        type,
        ...(type === "bar" ? {} : { point: groupsShown.length <= 30 }),
        ...(type === "area" && { opacity: 0.7 }),
        tooltip: true,
      },
      encoding: {
        x: {
          field: "x",
          type: vegaTypes[kind],
          title: x.title,
          ...(isCategory && {
            sort: type === "bar" ? "-y" : null,
            axis: { labelAngle: groupsShown.length <= 12 ? 0 : -45 },
          }),
          ...(isBinned && { bin: { binned: true, step: binWidth } }),
        },
        ...(isBinned && { x2: { field: "xEnd" } }),
        y: { field: "y", type: "quantitative", title: series ? aggregate : aggregatedTitle(y, aggregate) },
        ...(color && { color: { field: "color", type: "nominal", title: color.title } }),
        ...(series && {
          color: { field: "color", type: "nominal", title: null, sort: series.map(({ title }) => title) },
        }),
        // Sums of different columns are no parts of a whole.
        ...(series && type === "bar" && !isBinned && { xOffset: { field: "color", sort: null } }),
      },
      ...(found.length > limit && { note: `The ${limit} highest of more groups` }),
    };
  };
