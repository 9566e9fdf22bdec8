import type { ColumnDefinition } from "../../plan/unresolved/index";
import { parseColumns, simpleString } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";
import { refuse } from "./command";

interface Partitioning {
  readonly partitionBy: readonly string[];
  readonly columns: readonly ColumnDefinition[];
}

/** `PARTITIONED BY (a, years(b))`, or with columns that are not declared before: `PARTITIONED BY (a INT)`. */
export function parsePartitionFields(cursor: SqlCursor): Partitioning {
  const partitionBy: string[] = [];
  const expressions: string[] = [];
  const columns: ColumnDefinition[] = [];
  cursor.parenthesized(() =>
    cursor.list(() => {
      const { index } = cursor;
      const { start } = cursor.current;
      const parts = cursor.multipartIdentifier();
      if (cursor.at("(")) {
        cursor.parenthesized(() => cursor.list(() => cursor.primary()));
        cursor.unsupported ??= "partition transform";
        expressions.push(cursor.text.slice(start, cursor.lastEnd));
      } else if (!cursor.at(",") && !cursor.at(")")) {
        cursor.index = index;
        const [column] = parseOneColumn(cursor);
        partitionBy.push(column!.name);
        columns.push(column!);
      } else {
        partitionBy.push(parts.join("."));
        expressions.push(parts.join("."));
      }
    }),
  );
  if (columns.length && expressions.length) refuse(cursor, mixed(expressions, columns));
  return { partitionBy, columns };
}

const mixed = (expressions: readonly string[], columns: readonly ColumnDefinition[]) => {
  const declared = columns.map(({ name, type }) => `${name} ${simpleString(type)}`);
  const message = "PARTITION BY: Cannot mix partition expressions and partition columns";
  return `${message}:\nExpressions: ${expressions.join(", ")}\nColumns: ${declared.join(", ")}`;
};

function parseOneColumn(cursor: SqlCursor): ColumnDefinition[] {
  return parseColumns(cursor, true).map(({ name, type, nullable, metadata }) => ({
    name,
    type,
    nullable,
    ...(typeof metadata?.comment === "string" && { comment: metadata.comment }),
  }));
}
