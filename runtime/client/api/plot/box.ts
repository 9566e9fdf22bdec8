import type { Column } from "../column";
import type { DataFrame } from "../dataframe";
import * as F from "../functions/index";
import { boxPicture } from "./box-picture";
import { type ChartData, type ChartPicture, needs } from "./chart-data";
import { placesOf } from "./places";
import { rowsOf } from "./rows-of";

const mostBoxes = 40;
const mostOutliers = 1000;

/**
 * Tukey's box plot: median and quartiles of each group, whiskers to the last values within one and a half times the box's height, and every
 * value beyond as a point.
 */
export async function box(given: ChartData): Promise<ChartPicture> {
  const { rows, x, y } = needs(given, "box", "y");
  const place = y.column.cast("double");
  const value = F.when(place.isNaN(), F.lit(null)).otherwise(place);
  const group = x ? (await placesOf(rows, x, mostBoxes)).column.cast("string") : F.lit(y.title);
  const values = rows
    .select(F.coalesce(group, F.lit("null")).alias("x"), value.alias("value"))
    .filter("value IS NOT NULL");
  const found = await rowsOf(quartiles(values).limit(mostBoxes + 1));
  const boxes = found.slice(0, mostBoxes);
  const beyond = boxes.length === 0 ? [] : await beyondFences(values, boxes);
  const whiskers = new Map(beyond.map((one) => [one.x, one]));
  const outliers = beyond.reduce((sum, { count }) => sum + Number(count), 0);
  const points = outliers === 0 ? [] : await rowsOf(pointsBeyond(values, boxes).limit(mostOutliers));
  const notes = [
    ...(found.length > mostBoxes ? [`The ${mostBoxes} largest of more groups`] : []),
    ...(points.length < outliers && points.length === mostOutliers ? [`${mostOutliers} of ${outliers} outliers`] : []),
  ];
  return {
    values: [...boxes.map((one) => ({ ...one, ...whiskers.get(one.x) })), ...points],
    ...boxPicture(x?.title, y.title, boxes.length),
    ...(notes.length > 0 && { note: notes.join(". ") }),
  };
}

function quartiles(values: DataFrame): DataFrame {
  const at = F.array(F.lit(0.25), F.lit(0.5), F.lit(0.75));
  return values
    .groupBy("x")
    .agg(
      F.percentileApprox(F.col("value"), at, F.lit(10_000)).alias("q"),
      F.count(F.lit(1)).cast("double").alias("rows"),
    )
    .orderBy(F.col("rows").desc(), F.col("x").asc())
    .selectExpr("x", "q[0] AS q1", "q[1] AS median", "q[2] AS q3", "rows");
}

type Row = Readonly<Record<string, unknown>>;

/** Whether a value lies within the fences of its group. */
function isWithin(boxes: readonly Row[]): Column {
  const fences = boxes.map(({ x, q1, q3 }) => {
    const reach = 1.5 * (Number(q3) - Number(q1));
    const isInside = F.col("value").between(F.lit(Number(q1) - reach), F.lit(Number(q3) + reach));
    return F.col("x")
      .eq(F.lit(String(x)))
      .and(isInside);
  });
  return fences.reduce((any, fence) => any.or(fence));
}

const ofBoxes = (values: DataFrame, boxes: readonly Row[]) =>
  values.filter(F.col("x").isin(...boxes.map(({ x }) => String(x))));

/** How far the whiskers of each group reach, and how many values lie beyond them. */
function beyondFences(values: DataFrame, boxes: readonly Row[]): Promise<Row[]> {
  const within = F.when(isWithin(boxes), F.col("value"));
  const groups = ofBoxes(values, boxes)
    .groupBy("x")
    .agg(
      F.min(within).alias("low"),
      F.max(within).alias("high"),
      F.count(F.lit(1)).minus(F.count(within)).cast("double").alias("count"),
    );
  return rowsOf(groups);
}

/** Equal values are one point. Of many, any: the order of a hash is that of no column. */
const pointsBeyond = (values: DataFrame, boxes: readonly Row[]): DataFrame =>
  ofBoxes(values, boxes)
    .filter(isWithin(boxes).not())
    .select("x", F.col("value").alias("outlier"))
    .distinct()
    .orderBy(F.xxhash64(F.col("x"), F.col("outlier")));
