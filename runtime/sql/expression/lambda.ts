import type { UnresolvedLambda } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

/** Whether the parenthesis holds the parameters of a lambda: `(x, y) ->`. */
export function atLambda(cursor: SqlCursor): boolean {
  for (let at = 1; ; at += 2) {
    const { kind } = cursor.peek(at);
    if (kind !== "word" && kind !== "quoted") return false;
    const { word } = cursor.peek(at + 1);
    if (word === ")") return at > 1 && cursor.peek(at + 2).word === "->";
    if (word !== ",") return false;
  }
}

/** `x -> x + 1`, `(acc, x) -> acc + x`. */
export function parseLambda(cursor: SqlCursor): UnresolvedLambda {
  const { start } = cursor.current;
  const parameters = cursor.at("(")
    ? cursor.parenthesized(() => cursor.list(() => cursor.identifier(true)))
    : [cursor.identifier(true)];
  cursor.expect("->");
  cursor.lambdaScopes.push(parameters);
  const body = cursor.expression();
  cursor.lambdaScopes.pop();
  return { kind: "Lambda", body, parameters, origin: cursor.origin(start) };
}
