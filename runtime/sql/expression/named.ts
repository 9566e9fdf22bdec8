import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { startsClause } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";

/** An item of a select list: `a + 1`, `a AS b`, `a b`, `explode(m) AS (k, v)`. */
export function parseNamed(cursor: SqlCursor): UnresolvedExpression {
  const start = cursor.current.start;
  const child = cursor.expression();
  const names = parseAlias(cursor) ?? variantName(child);
  const named = names ? ({ kind: "Alias", child, names, origin: cursor.origin(start) } as const) : child;
  cursor.endItem();
  return named;
}

export const parseNamedList = (cursor: SqlCursor): UnresolvedExpression[] => cursor.list(() => parseNamed(cursor));

/** `v:a.b[0]` is named after its last field. */
function variantName(child: UnresolvedExpression): string[] | undefined {
  if (child.kind === "Cast") return variantName(child.child);
  if (child.kind !== "Function" || !child.isOperator || child.nameParts[0] !== "variant_get") return undefined;
  const [, path] = child.args;
  const fields = path?.kind === "Literal" ? `${path.value}`.match(/[^.[\]']+/g) : null;
  const name = fields?.filter((field) => !/^\d+$/.test(field)).at(-1);
  return name && name !== "$" ? [name] : undefined;
}

function parseAlias(cursor: SqlCursor): string[] | undefined {
  if (cursor.at("AS") && !cursor.isTerminator(cursor.peek())) {
    cursor.next();
    return cursor.at("(") ? cursor.names() : [cursor.name()];
  }
  if (cursor.at("(")) return cursor.names();
  return cursor.atIdentifier() && (isNameBeforeFrom(cursor) || !startsClause(cursor)) ? [cursor.name()] : undefined;
}

/** `SELECT 2 FROM FROM t`: Spark takes the first for the name of the column. */
const isNameBeforeFrom = (cursor: SqlCursor) =>
  cursor.at("FROM") && cursor.peek().word === "FROM" && !cursor.isTerminator(cursor.peek(2));
