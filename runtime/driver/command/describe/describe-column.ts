import type { TableEntry } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { Plan } from "../../../plan/resolved/index";
import { quoteIdentifier, type StructType, simpleString } from "../../../types/index";
import { answer, text } from "../rows";

/** DESCRIBE t c: with EXTENDED also what ANALYZE TABLE found out. @throws COLUMN_NOT_FOUND */
export function describeColumn(
  schema: StructType,
  column: readonly string[],
  isExtended: boolean,
  table: TableEntry | undefined,
): Plan {
  const name = column.at(-1)!;
  const field = schema.fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!field) {
    throw new SparkError("COLUMN_NOT_FOUND", {
      colName: quoteIdentifier(name),
      caseSensitiveConfig: '"spark.sql.caseSensitive"',
    });
  }
  const found = table?.statistics?.columns?.[field.name];
  const shown = (value: string | number | undefined) => (value === undefined ? "NULL" : String(value));
  return answer(
    [text("info_name"), text("info_value")],
    [
      ["col_name", field.name],
      ["data_type", simpleString(field.type)],
      ["comment", shown(field.metadata?.comment as string | undefined)],
      ...(isExtended
        ? [
            ["min", shown(found?.min)],
            ["max", shown(found?.max)],
            ["num_nulls", shown(found?.nullCount)],
            ["distinct_count", shown(found?.distinctCount)],
            ["avg_col_len", shown(found?.avgLength)],
            ["max_col_len", shown(found?.maxLength)],
            ["histogram", "NULL"],
          ]
        : []),
    ],
  );
}
