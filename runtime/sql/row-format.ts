import { parsePropertyList } from "./properties";
import type { SqlCursor } from "./sql-cursor";

/** Hive's `ROW FORMAT …`, which nothing here makes use of. Whether there was one. */
export function parseRowFormat(cursor: SqlCursor): boolean {
  if (!cursor.acceptSequence("ROW", "FORMAT")) return false;
  if (cursor.accept("SERDE")) {
    cursor.string();
    if (cursor.acceptSequence("WITH", "SERDEPROPERTIES")) parsePropertyList(cursor);
    return true;
  }
  cursor.expect("DELIMITED");
  if (cursor.acceptSequence("FIELDS", "TERMINATED", "BY")) {
    cursor.string();
    if (cursor.acceptSequence("ESCAPED", "BY")) cursor.string();
  }
  for (const words of [["COLLECTION", "ITEMS"], ["MAP", "KEYS"], ["LINES"]])
    if (cursor.acceptSequence(...words, "TERMINATED", "BY")) cursor.string();
  if (cursor.acceptSequence("NULL", "DEFINED", "AS")) cursor.string();
  return true;
}
