import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { parseColumns, parseType } from "../../types/index";
import { startsQuery } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";
import { parseColumnDefinition } from "./column-definition";
import { parseIfNotExists, parseObjectName, unsupported } from "./command";

const characteristics: readonly (readonly string[])[] = [
  ["LANGUAGE", "*"],
  ["SPECIFIC", "*"],
  ["NOT", "DETERMINISTIC"],
  ["DETERMINISTIC"],
  ["NO", "SQL"],
  ["CONTAINS", "SQL"],
  ["READS", "SQL", "DATA"],
  ["MODIFIES", "SQL", "DATA"],
  ["RETURNS", "NULL", "ON", "NULL", "INPUT"],
  ["CALLED", "ON", "NULL", "INPUT"],
  ["COMMENT", "*"],
  ["SQL", "SECURITY", "INVOKER"],
  ["SQL", "SECURITY", "DEFINER"],
];

/** CREATE FUNCTION from the word behind FUNCTION on: read, but not carried out. */
export function parseCreateFunction(cursor: SqlCursor): UnresolvedCommand {
  parseIfNotExists(cursor);
  parseObjectName(cursor);
  if (cursor.accept("AS")) {
    cursor.string();
    if (cursor.accept("USING"))
      cursor.list(() => {
        cursor.identifier(true);
        cursor.string();
      });
    return unsupported("CREATE FUNCTION");
  }
  cursor.parenthesized(() => cursor.at(")") || cursor.list(() => parseColumnDefinition(cursor)));
  if (cursor.at("RETURNS") && cursor.peek().word !== "NULL") {
    cursor.next();
    if (cursor.at("TABLE") && cursor.peek().word === "(") {
      cursor.next();
      cursor.parenthesized(() => parseColumns(cursor));
    } else parseType(cursor);
  }
  while (parseCharacteristic(cursor));
  cursor.expect("RETURN");
  if (startsQuery(cursor)) cursor.query();
  else cursor.expression();
  return unsupported("CREATE FUNCTION");
}

function parseCharacteristic(cursor: SqlCursor): boolean {
  const found = characteristics.find((words) => words.every((word, i) => word === "*" || cursor.peek(i).word === word));
  if (found) cursor.index += found.length;
  return found !== undefined;
}
