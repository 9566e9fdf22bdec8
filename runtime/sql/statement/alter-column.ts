import { parseType } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";

/** `a.b INT NOT NULL DEFAULT 3 COMMENT 'x' FIRST, c …` of ADD and REPLACE COLUMNS. */
export function parsePositionedColumns(cursor: SqlCursor, type: "ADD" | "REPLACE"): void {
  const column = () => {
    const columnName = cursor.multipartIdentifier().join(".");
    parseType(cursor);
    const seen = new Set<string>();
    for (let option = parseDescriptor(cursor); option; option = parseDescriptor(cursor)) {
      const parameters = { type, columnName, optionName: option };
      if (seen.has(option)) cursor.reportHere("ALTER_TABLE_COLUMN_DESCRIPTOR_DUPLICATE", parameters);
      seen.add(option);
    }
  };
  cursor.list(() => (type === "ADD" ? cursor.scoped(column) : column()));
}

function parseDescriptor(cursor: SqlCursor): string | undefined {
  if (cursor.acceptSequence("NOT", "NULL")) return "NOT NULL";
  if (cursor.accept("DEFAULT")) return cursor.expression() && "DEFAULT";
  if (cursor.accept("COMMENT")) {
    cursor.string();
    return "COMMENT";
  }
  return parseColumnPosition(cursor) ? "FIRST|AFTER" : undefined;
}

/** FIRST or AFTER a column. Whether it stands here. */
export function parseColumnPosition(cursor: SqlCursor): boolean {
  if (cursor.accept("FIRST")) return true;
  return cursor.accept("AFTER") && cursor.name() !== undefined;
}

/** What ALTER COLUMN changes, of one column or of several. */
export function parseAlterColumns(cursor: SqlCursor): void {
  cursor.accept("COLUMN");
  cursor.list(() => {
    cursor.multipartIdentifier();
    if (cursor.accept("TYPE")) parseType(cursor);
    else if (cursor.accept("COMMENT")) cursor.string();
    else if (cursor.accept("DROP")) {
      if (!cursor.accept("DEFAULT")) cursor.expect("NOT", "NULL");
    } else if (cursor.accept("SET")) {
      if (cursor.accept("DEFAULT")) cursor.expression();
      else cursor.expect("NOT", "NULL");
    } else parseColumnPosition(cursor);
  });
}
