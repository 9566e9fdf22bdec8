import type { UnresolvedExpression, UnresolvedPlan, UnresolvedUnpivot } from "../../plan/unresolved/index";
import { displayToken } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";
import { parseTableAlias } from "./table-alias";

/** `UNPIVOT INCLUDE NULLS (v FOR n IN (a, b AS x))` behind a relation, if it stands here. */
export function parseUnpivot(cursor: SqlCursor, child: UnresolvedPlan, start: number): UnresolvedPlan | undefined {
  const { word } = cursor.peek();
  if (!cursor.at("UNPIVOT") || (word !== "(" && word !== "INCLUDE" && word !== "EXCLUDE")) return undefined;
  cursor.next();
  const includeNulls = cursor.acceptSequence("INCLUDE", "NULLS");
  if (!includeNulls) cursor.acceptSequence("EXCLUDE", "NULLS");
  const body = cursor.parenthesized(() => parseBody(cursor));
  const unpivot: UnresolvedPlan = { kind: "Unpivot", child, includeNulls, ...body, origin: cursor.origin(start) };
  return parseTableAlias(cursor, unpivot, start);
}

type Body = Pick<UnresolvedUnpivot, "values" | "variableColumnName" | "valueColumnNames">;

function parseBody(cursor: SqlCursor): Body {
  const isMulti = cursor.at("(");
  const valueColumnNames = isMulti ? cursor.names() : [cursor.name()];
  cursor.expect("FOR");
  const variableColumnName = cursor.name();
  cursor.expect("IN");
  const values = cursor.parenthesized(() =>
    cursor.list(() => {
      const columns = isMulti
        ? cursor.parenthesized(() => cursor.list(() => parseColumn(cursor)))
        : [parseColumn(cursor)];
      const alias = parseAlias(cursor);
      return { columns, ...(alias !== undefined && { alias }) };
    }),
  );
  return { values, variableColumnName, valueColumnNames };
}

function parseAlias(cursor: SqlCursor): string | undefined {
  if (!cursor.accept("AS")) return cursor.atIdentifier() ? cursor.name() : undefined;
  // AS could have been the alias itself; what follows it is then one token too many.
  if (!cursor.atIdentifier() && [",", ")"].includes(cursor.peek().word))
    cursor.fail(cursor.current, `: extra input ${displayToken(cursor.current)}`);
  return cursor.name();
}

function parseColumn(cursor: SqlCursor): UnresolvedExpression {
  const { start } = cursor.current;
  return { kind: "Attribute", nameParts: cursor.multipartIdentifier(), origin: cursor.origin(start) };
}
