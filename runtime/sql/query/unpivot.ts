import type { UnresolvedExpression, UnresolvedPlan, UnresolvedUnpivot } from "../../plan/unresolved/index";
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
      const hasAlias = cursor.accept("AS") || cursor.atIdentifier();
      return { columns, ...(hasAlias && { alias: cursor.name() }) };
    }),
  );
  return { values, variableColumnName, valueColumnNames };
}

function parseColumn(cursor: SqlCursor): UnresolvedExpression {
  const { start } = cursor.current;
  return { kind: "Attribute", nameParts: cursor.multipartIdentifier(), origin: cursor.origin(start) };
}
