import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { parseColumns, parseType } from "../../types/index";
import { startsQuery } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";
import { parseColumnDefinition } from "./column-definition";
import { parseIfNotExists, parseObjectName } from "./command";

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

/** CREATE FUNCTION from the word behind FUNCTION on. */
export function parseCreateFunction(
  cursor: SqlCursor,
  how: { readonly isTemporary: boolean; readonly replace: boolean },
): UnresolvedCommand {
  const ifNotExists = parseIfNotExists(cursor);
  const nameParts = parseObjectName(cursor);
  if (cursor.accept("AS")) {
    const className = cursor.string();
    if (cursor.accept("USING"))
      cursor.list(() => {
        cursor.identifier(true);
        cursor.string();
      });
    return { kind: "CreateJavaFunction", nameParts, className };
  }
  const parameters = cursor.parenthesized(() =>
    cursor.at(")") ? [] : cursor.list(() => parseColumnDefinition(cursor)),
  );
  const result = cursor.at("RETURNS") && cursor.peek().word !== "NULL" ? parseReturns(cursor) : {};
  while (parseCharacteristic(cursor));
  cursor.expect("RETURN");
  const body = startsQuery(cursor) ? { query: cursor.query() } : { expression: cursor.expression() };
  if (how.isTemporary && ifNotExists) cursor.reportHere("INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS", {});
  return { kind: "CreateSqlFunction", nameParts, parameters, ...result, ...body, ...how, ifNotExists };
}

/** The type of a scalar function, or the columns of one that stands in FROM. */
function parseReturns(cursor: SqlCursor) {
  cursor.next();
  if (!cursor.at("TABLE")) return { returns: parseType(cursor) };
  cursor.next();
  return { table: cursor.at("(") ? cursor.parenthesized(() => parseColumns(cursor)) : [] };
}

function parseCharacteristic(cursor: SqlCursor): boolean {
  const found = characteristics.find((words) => words.every((word, i) => word === "*" || cursor.peek(i).word === word));
  if (found) cursor.index += found.length;
  return found !== undefined;
}
