import type { SqlCursor } from "../sql-cursor";

/** Whether a constraint begins here; of a column when `isColumn`, else of a table. */
export function atConstraint(cursor: SqlCursor, isColumn: boolean): boolean {
  const next = cursor.peek();
  switch (cursor.current.word) {
    case "CONSTRAINT":
      return isColumn || ["CHECK", "PRIMARY", "UNIQUE", "FOREIGN"].includes(cursor.peek(2).word);
    case "CHECK":
      return next.word === "(";
    case "PRIMARY":
      return next.word === "KEY";
    case "UNIQUE":
      return isColumn || next.word === "(";
    case "REFERENCES":
      return isColumn;
    case "FOREIGN":
      return !isColumn && next.word === "KEY";
    default:
      return false;
  }
}

/** CHECK, UNIQUE, PRIMARY KEY and FOREIGN KEY: read, but not carried out. */
export function parseConstraint(cursor: SqlCursor, isColumn: boolean): void {
  if (cursor.accept("CONSTRAINT")) cursor.name();
  if (cursor.accept("CHECK")) cursor.parenthesized(() => cursor.expression());
  else if (cursor.accept("UNIQUE") || cursor.acceptSequence("PRIMARY", "KEY")) {
    if (!isColumn) cursor.names();
  } else if (!isColumn) {
    cursor.expect("FOREIGN", "KEY");
    cursor.names();
    parseReference(cursor);
  } else parseReference(cursor);
  const characteristics = [["NOT", "ENFORCED"], ["ENFORCED"], ["NORELY"], ["RELY"]];
  while (characteristics.some((words) => cursor.acceptSequence(...words)));
  cursor.unsupported ??= "table constraint";
}

function parseReference(cursor: SqlCursor): void {
  cursor.expect("REFERENCES");
  cursor.multipartIdentifier();
  if (cursor.at("(")) cursor.names();
}
