import type { Column } from "../column";
import * as F from "../functions/index";
import { type ChartData, type ChartField, type ChartPicture, needs } from "./chart-data";
import { fieldKind, vegaTypes } from "./field-kind";
import { rowsOf } from "./rows-of";

const mostPoints = 5000;

/** One point a row; of a large frame a sample. */
export async function scatter(given: ChartData): Promise<ChartPicture> {
  const { rows, x, y, color } = needs(given, "scatter", "x", "y");
  const points = rows.select(
    placeOf(x).alias("x"),
    placeOf(y).alias("y"),
    ...(color ? [placeOf(color).alias("color")] : []),
  );
  const count = await rows.count();
  const isSample = count > mostPoints;
  const shown = isSample ? points.sample(Math.min(1, (mostPoints * 1.1) / count), { seed: 42 }) : points;
  const values = await rowsOf(shown.limit(mostPoints));
  const axis = (field: ChartField, name: string) => ({
    field: name,
    type: vegaTypes[fieldKind(field.type)],
    title: field.title,
  });
  return {
    values,
    mark: { type: "point", filled: true, opacity: 0.6, tooltip: true },
    encoding: {
      x: { ...axis(x, "x"), scale: { zero: false } },
      y: { ...axis(y, "y"), scale: { zero: false } },
      ...(color && { color: axis(color, "color") }),
    },
    ...(isSample && { note: `A sample of ${values.length} of ${count} rows`, isSample }),
  };
}

function placeOf({ column, type }: ChartField): Column {
  const kind = fieldKind(type);
  if (kind === "number") return column.cast("double");
  return kind === "instant" ? F.dateFormat(column.cast("timestamp"), "yyyy-MM-dd'T'HH:mm:ss") : column.cast("string");
}
