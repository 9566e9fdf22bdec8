import type { InferenceRow, StatisticsQuery } from "../source";
import { pathList } from "../sql-text";

const numeric = "('INT32', 'INT64', 'FLOAT', 'DOUBLE')";
const asNumber = (column: string) =>
  `coalesce(TRY_CAST(${column} AS DOUBLE), date_diff('day', DATE '1970-01-01', TRY_CAST(${column} AS DATE)))`;

/** What footers tell: the rows of each row group, and the ranges of numbers and dates. */
export function parquetStatistics(paths: readonly string[]): StatisticsQuery {
  const files = `(SELECT * FROM parquet_metadata(${pathList(paths)}))`;
  const groups = `SELECT DISTINCT file_name, row_group_id, row_group_num_rows FROM files`;
  const rows = `SELECT file_name, 'rows', to_json(list(row_group_num_rows ORDER BY row_group_id))::VARCHAR, NULL FROM (${groups}) GROUP BY ALL`;
  const ranges = `SELECT path_in_schema, 'range', CAST(min(${asNumber("stats_min_value")}) AS VARCHAR), CAST(max(${asNumber("stats_max_value")}) AS VARCHAR) FROM files WHERE type IN ${numeric} GROUP BY path_in_schema`;
  return {
    sql: `WITH files AS ${files} (${rows}) UNION ALL (${ranges})`,
    read(found: readonly InferenceRow[]) {
      const rowGroups: Record<string, readonly number[]> = {};
      const columns: Record<string, { min: number; max: number }> = {};
      for (const [name, kind, first, second] of found) {
        if (kind === "rows") rowGroups[name!] = JSON.parse(first!) as number[];
        else if (first !== null && second !== null) columns[name!] = { min: Number(first), max: Number(second) };
      }
      return { rowGroups, ranges: columns };
    },
  };
}
