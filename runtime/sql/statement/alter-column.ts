import type { ColumnDefinition, TableChange } from "../../plan/unresolved/index";
import { parseType } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";

export interface PositionedColumns {
  readonly columns: readonly ColumnDefinition[];
  /** One of them is inside another column. */
  readonly isNested: boolean;
}

/** `a.b INT NOT NULL DEFAULT 3 COMMENT 'x' FIRST, c …` of ADD and REPLACE COLUMNS. Spark's own catalog does not mind the place. */
export function parsePositionedColumns(cursor: SqlCursor, clause: "ADD" | "REPLACE"): PositionedColumns {
  let isNested = false;
  const column = (): ColumnDefinition => {
    const parts = cursor.multipartIdentifier();
    const name = parts.join(".");
    const type = parseType(cursor);
    if (parts.length > 1) isNested = true;
    let definition: ColumnDefinition = { name, type, nullable: true };
    const seen = new Set<string>();
    for (let next = parseDescriptor(cursor); next; next = parseDescriptor(cursor)) {
      const { option, value } = next;
      const parameters = { type: clause, columnName: name, optionName: option };
      if (seen.has(option)) cursor.reportHere("ALTER_TABLE_COLUMN_DESCRIPTOR_DUPLICATE", parameters);
      seen.add(option);
      definition = { ...definition, ...value };
    }
    return definition;
  };
  const columns = cursor.list(() => (clause === "ADD" ? cursor.scoped(column) : column()));
  return { columns, isNested };
}

interface Descriptor {
  readonly option: string;
  readonly value?: Partial<ColumnDefinition>;
}

function parseDescriptor(cursor: SqlCursor): Descriptor | undefined {
  if (cursor.acceptSequence("NOT", "NULL")) return { option: "NOT NULL", value: { nullable: false } };
  if (cursor.accept("DEFAULT")) {
    const { start } = cursor.current;
    const defaultValue = cursor.expression();
    return { option: "DEFAULT", value: { defaultValue, defaultText: cursor.text.slice(start, cursor.lastEnd) } };
  }
  if (cursor.accept("COMMENT")) return { option: "COMMENT", value: { comment: cursor.string() } };
  return parseColumnPosition(cursor) ? { option: "FIRST|AFTER" } : undefined;
}

/** FIRST or AFTER a column. Whether it stands here. */
export function parseColumnPosition(cursor: SqlCursor): boolean {
  if (cursor.accept("FIRST")) return true;
  return cursor.accept("AFTER") && cursor.name() !== undefined;
}

/** What ALTER COLUMN changes, of one column or of several. */
export function parseAlterColumns(cursor: SqlCursor): TableChange {
  cursor.accept("COLUMN");
  const changes = cursor.list(() => parseAlterColumn(cursor));
  return changes.length === 1 ? changes[0]! : { change: "refused", operation: "ALTER COLUMN in bulk" };
}

function parseAlterColumn(cursor: SqlCursor): TableChange {
  const column = cursor.multipartIdentifier();
  if (cursor.accept("TYPE")) return { change: "retype_column", column, type: parseType(cursor) };
  if (cursor.accept("COMMENT")) return { change: "comment_column", column, comment: cursor.string() };
  if (cursor.accept("DROP")) {
    if (cursor.accept("DEFAULT")) return { change: "set_default", column };
    cursor.expect("NOT", "NULL");
    return otherChange(cursor, "DROP NOT NULL");
  }
  if (cursor.accept("SET")) {
    if (cursor.accept("DEFAULT")) {
      const { start } = cursor.current;
      cursor.expression();
      return { change: "set_default", column, defaultText: cursor.text.slice(start, cursor.lastEnd) };
    }
    cursor.expect("NOT", "NULL");
    return otherChange(cursor, "SET NOT NULL");
  }
  parseColumnPosition(cursor);
  return { change: "refused", operation: "ALTER COLUMN ... FIRST | AFTER" };
}

/** Spark carries it out, this version does not. */
function otherChange(cursor: SqlCursor, name: string): TableChange {
  cursor.unsupported ??= `ALTER TABLE ... ALTER COLUMN ... ${name}`;
  return { change: "refused", operation: "ALTER COLUMN" };
}
