import type { ColumnDefinition } from "../../plan/unresolved/index";
import { parseColumns } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";

interface Partitioning {
  readonly partitionBy: readonly string[];
  readonly columns: readonly ColumnDefinition[];
}

/** `PARTITIONED BY (a, years(b))`, or with columns that are not declared before: `PARTITIONED BY (a INT)`. */
export function parsePartitionFields(cursor: SqlCursor, start: number): Partitioning {
  const partitionBy: string[] = [];
  const columns: ColumnDefinition[] = [];
  cursor.parenthesized(() =>
    cursor.list(() => {
      const { index } = cursor;
      const parts = cursor.multipartIdentifier();
      if (cursor.at("(")) {
        cursor.parenthesized(() => cursor.list(() => cursor.primary()));
        cursor.unsupported ??= "partition transform";
      } else if (!cursor.at(",") && !cursor.at(")")) {
        cursor.index = index;
        const [column] = parseOneColumn(cursor);
        partitionBy.push(column!.name);
        columns.push(column!);
      } else partitionBy.push(parts.join("."));
    }),
  );
  if (columns.length && columns.length < partitionBy.length)
    cursor.report("_LEGACY_ERROR_TEMP_0035", { message: mixed(partitionBy, columns) }, start);
  return { partitionBy, columns };
}

const mixed = (names: readonly string[], columns: readonly ColumnDefinition[]) => {
  const declared = columns.map((column) => column.name);
  const expressions = names.filter((name) => !declared.includes(name));
  return `PARTITION BY: Cannot mix partition expressions and partition columns:\nExpressions: ${expressions.join(", ")}\nColumns: ${declared.join(", ")}`;
};

function parseOneColumn(cursor: SqlCursor): ColumnDefinition[] {
  return parseColumns(cursor, true).map(({ name, type, nullable, metadata }) => ({
    name,
    type,
    nullable,
    ...(typeof metadata?.comment === "string" && { comment: metadata.comment }),
  }));
}
