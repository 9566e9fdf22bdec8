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

export function parsePropertyKey(cursor: SqlCursor): string {
  return cursor.atString() ? unquoteString(cursor.next().text) : cursor.multipartIdentifier().join(".");
}

function parsePropertyValue(cursor: SqlCursor): string {
  if (cursor.atString()) return cursor.string();
  if (cursor.at("TRUE") || cursor.at("FALSE")) return cursor.next().word.toLowerCase();
  const { kind } = cursor.current;
  return kind === "integer" || kind === "decimal" ? cursor.next().text : cursor.fail();
}
