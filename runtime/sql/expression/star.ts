import type { UnresolvedStar } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

/** `*` with what may follow: `* EXCEPT (a, b)`. */
export function parseStarExcept(cursor: SqlCursor, start: number, target?: readonly string[]): UnresolvedStar {
  cursor.expect("*");
  const hasExcept =
    cursor.at("EXCEPT") && cursor.peek().word === "(" && cursor.peek(2).kind !== "symbol" && !isSetOperation(cursor);
  let except: string[][] | undefined;
  if (hasExcept) {
    cursor.next();
    except = cursor.parenthesized(() => cursor.list(() => cursor.multipartIdentifier()));
  }
  return { kind: "Star", ...(target && { target }), ...(except && { except }), origin: cursor.origin(start) };
}

/** `SELECT * EXCEPT (SELECT …)` takes rows away, not columns. */
const isSetOperation = (cursor: SqlCursor) => {
  const { word } = cursor.peek(2);
  const next = cursor.peek(3);
  return (
    (word === "SELECT" || word === "FROM" || word === "VALUES" || word === "TABLE") &&
    !cursor.isTerminator(next) &&
    next.word !== "."
  );
};
