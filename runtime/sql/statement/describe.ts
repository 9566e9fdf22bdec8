import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { startsQuery } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";
import { namespaceWords, parseObjectName, parseOptionalPartition, unsupported } from "./command";

/** DESCRIBE, or DESC. */
export function parseDescribe(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  const isWord = !cursor.isTerminator(cursor.peek()) && cursor.peek().word !== ".";
  if (cursor.at("FUNCTION") && isWord) {
    cursor.next();
    const isExtended = cursor.at("EXTENDED") && !cursor.isTerminator(cursor.peek()) && cursor.accept("EXTENDED");
    return { kind: "DescribeObject", what: "function", nameParts: parseFunctionName(cursor), isExtended };
  }
  if (cursor.at("PROCEDURE") && isWord) {
    cursor.next();
    parseObjectName(cursor);
    return unsupported("DESCRIBE PROCEDURE");
  }
  if (cursor.atAny(namespaceWords) && isWord) {
    cursor.next();
    const isExtended = cursor.at("EXTENDED") && !cursor.isTerminator(cursor.peek()) && cursor.accept("EXTENDED");
    return { kind: "DescribeObject", what: "namespace", nameParts: parseObjectName(cursor), isExtended };
  }
  const isQuery =
    (cursor.at("QUERY") && isWord && (startsQuery(cursor, 1) || cursor.peek().word === "(")) ||
    cursor.at("(") ||
    (startsQuery(cursor) && !cursor.at("TABLE"));
  if (isQuery) {
    cursor.accept("QUERY");
    return { kind: "DescribeObject", what: "query", query: cursor.query(), isExtended: false };
  }
  return parseRelation(cursor);
}

function parseRelation(cursor: SqlCursor): UnresolvedCommand {
  const isBefore = (word: string) =>
    cursor.at(word) && !cursor.isTerminator(cursor.peek()) && cursor.peek().word !== ".";
  if (isBefore("TABLE")) cursor.next();
  const isExtended = isBefore("EXTENDED") || isBefore("FORMATTED");
  if (isExtended) cursor.next();
  const nameParts = parseObjectName(cursor);
  const partition = parseOptionalPartition(cursor);
  const column = cursor.atIdentifier() && !cursor.atSequence("AS", "JSON") ? cursor.multipartIdentifier() : undefined;
  const asJson = cursor.acceptSequence("AS", "JSON");
  return {
    kind: "DescribeObject",
    what: column ? "column" : "table",
    nameParts,
    isExtended,
    ...(asJson && { asJson }),
    ...(column && { column }),
    ...(partition && { partition }),
  };
}

/** A function's name, also as a string, or an operator: `DESCRIBE FUNCTION <>`. */
function parseFunctionName(cursor: SqlCursor): string[] {
  if (cursor.atString()) return [cursor.string()];
  const { kind, text } = cursor.current;
  if (kind !== "symbol") return parseObjectName(cursor);
  cursor.next();
  return [text];
}
