import type { UnresolvedTable } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { checkTimestamp } from "./changes";

/** `FOR VERSION AS OF 3`, `TIMESTAMP AS OF '2020-01-01'` behind a table. */
export function parseTemporal(cursor: SqlCursor): Pick<UnresolvedTable, "version" | "timestamp"> {
  const distance = cursor.at("FOR") ? 1 : 0;
  const { word } = cursor.peek(distance);
  if (cursor.peek(distance + 1).word !== "AS" || cursor.peek(distance + 2).word !== "OF") return {};
  const isVersion = word === "VERSION" || word === "SYSTEM_VERSION";
  if (!isVersion && word !== "TIMESTAMP" && word !== "SYSTEM_TIME") return {};
  cursor.index += distance + 3;
  if (!isVersion) {
    const { start } = cursor.current;
    const timestamp = cursor.value();
    checkTimestamp(cursor, timestamp, start);
    return { timestamp };
  }
  return {
    version: cursor.atString()
      ? cursor.string()
      : cursor.current.kind === "integer"
        ? cursor.next().text
        : cursor.fail(),
  };
}
