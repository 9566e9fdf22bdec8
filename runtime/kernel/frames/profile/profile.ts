import { type DataFrame, functions as F, type Row } from "../../../client/api";
import type { ColumnProfile } from "../../../protocol/frame-messages";
import type { StructType } from "../../../types";
import { columnAt } from "../positions";
import type { ViewRows } from "../view-rows";
import { columnKind } from "./column-kind";
import { histograms, type Range } from "./histogram";
import { exactRows, type Statistics, statisticsOf, toProfile } from "./statistics";

const topValues = 6;

/** What the columns of a view hold: one aggregation for the numbers, one for the histograms, which need their ends, and one for each column's most frequent values. */
export async function profile(
  view: ViewRows,
  schema: StructType,
  columns: readonly number[],
): Promise<ColumnProfile[]> {
  const rows = await view.count();
  const isExact = rows <= exactRows;
  const typeOf = (column: number) => schema.fields[column]!.type;
  const statistics = await structs<Statistics>(
    view.rows,
    columns.map((column) => statisticsOf(column, typeOf(column), isExact)),
  );
  const profiles = columns.map((column, index) => toProfile(column, rows, statistics[index]!, isExact));
  const ranges = statistics.flatMap(([, , , , low, high], index): Range[] => {
    const column = columns[index]!;
    return low === null || high === null ? [] : [{ column, type: typeOf(column), low, high }];
  });
  const counts = await histograms(view.rows, ranges);
  return Promise.all(
    profiles.map(async (one) => {
      const place = ranges.findIndex(({ column }) => column === one.column);
      if (place >= 0) return { ...one, histogram: counts[place]! };
      return columnKind(typeOf(one.column)) === "category" ? { ...one, top: await top(view.rows, one.column) } : one;
    }),
  );
}

/** @param aggregates one value each, in one row */
async function structs<T>(rows: DataFrame, aggregates: readonly ReturnType<typeof columnAt>[]): Promise<T[]> {
  if (aggregates.length === 0) return [];
  const row = await rows.agg(...aggregates.map((aggregate, index) => aggregate.alias(`a${index}`))).first();
  return aggregates.map((_, index) => plain(row!.get(index)) as T);
}

const plain = (value: unknown) =>
  value !== null && typeof value === "object" && "toArray" in value ? (value as Row).toArray() : value;

async function top(rows: DataFrame, column: number): Promise<NonNullable<ColumnProfile["top"]>> {
  const value = columnAt(column);
  const counted = await rows
    .groupBy(value)
    .agg(F.count(F.lit(1)).alias("n"))
    .orderBy(F.col("n").desc(), value.asc())
    .limit(topValues)
    .collect();
  return counted.map((row) => ({ value: row.get(0) === null ? null : String(row.get(0)), count: Number(row.get(1)) }));
}
