import { unquoteString } from "../types/index";
import type { SqlCursor } from "./sql-cursor";

/** `('a.b' = 1, c = 'x')`, as OPTIONS and TBLPROPERTIES hold them: all values as text. */
export function parsePropertyList(cursor: SqlCursor): Record<string, string> {
  const { start } = cursor.current;
  const properties: Record<string, string> = {};
  const withoutValue: string[] = [];
  cursor.parenthesized(() =>
    cursor.list(() => {
      const key = parsePropertyKey(cursor);
      const hasValue = cursor.accept("=") || !(cursor.at(",") || cursor.at(")"));
      if (!hasValue) withoutValue.push(key);
      if (Object.hasOwn(properties, key)) cursor.report("DUPLICATE_KEY", { keyColumn: `\`${key}\`` }, start);
      properties[key] = hasValue ? parsePropertyValue(cursor) : "";
    }),
  );
  if (withoutValue.length)
    cursor.report(
      "_LEGACY_ERROR_TEMP_0035",
      { message: `Values must be specified for key(s): [${withoutValue.join(",")}]` },
      start,
    );
  return properties;
}

/** A name, or a string; of strings side by side only those before a `=` are one key, for without it the second is the value. */
export function parsePropertyKey(cursor: SqlCursor): string {
  if (!cursor.atString()) return cursor.multipartIdentifier().join(".");
  let count = 1;
  while (cursor.peek(count).kind === "string") count++;
  return cursor.peek(count).word === "=" ? cursor.string() : unquoteString(cursor.next().text);
}

function parsePropertyValue(cursor: SqlCursor): string {
  if (cursor.atString()) return cursor.string();
  if (cursor.at("TRUE") || cursor.at("FALSE")) return cursor.next().word.toLowerCase();
  const { kind } = cursor.current;
  return kind === "integer" || kind === "decimal" ? cursor.next().text : cursor.fail();
}
