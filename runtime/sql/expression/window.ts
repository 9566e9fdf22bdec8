import type {
  UnresolvedExpression,
  UnresolvedFrameBound,
  UnresolvedWindowFrame,
  UnresolvedWindowSpec,
} from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { operator } from "./build";
import { parseSortOrders } from "./sort-order";

/** What stands behind OVER, or behind AS in a WINDOW clause. */
export function parseWindowSpec(cursor: SqlCursor): UnresolvedWindowSpec {
  if (!cursor.at("(")) return { reference: cursor.name(), partitionBy: [], orderBy: [] };
  const { start } = cursor.current;
  const spec = cursor.parenthesized((): UnresolvedWindowSpec => {
    const isReference = cursor.atIdentifier() && cursor.peek().word === ")";
    if (isReference) return { reference: cursor.name(), partitionBy: [], orderBy: [] };
    if (cursor.acceptSequence("CLUSTER", "BY"))
      return { partitionBy: cursor.expressions(), orderBy: [], ...parseFrame(cursor) };
    const isPartitioned = cursor.acceptSequence("PARTITION", "BY") || cursor.acceptSequence("DISTRIBUTE", "BY");
    const partitionBy = isPartitioned ? cursor.expressions() : [];
    const isOrdered = cursor.acceptSequence("ORDER", "BY") || cursor.acceptSequence("SORT", "BY");
    const orderBy = isOrdered ? parseSortOrders(cursor) : [];
    return { partitionBy, orderBy, ...parseFrame(cursor) };
  });
  return { ...spec, origin: cursor.origin(start) };
}

function parseFrame(cursor: SqlCursor): { readonly frame?: UnresolvedWindowFrame } {
  const unit = cursor.accept("ROWS") ? "rows" : cursor.accept("RANGE") ? "range" : undefined;
  if (!unit) return {};
  if (!cursor.accept("BETWEEN")) return { frame: { unit, lower: parseBound(cursor), upper: "current_row" } };
  const lower = parseBound(cursor);
  cursor.expect("AND");
  return { frame: { unit, lower, upper: parseBound(cursor) } };
}

function parseBound(cursor: SqlCursor): UnresolvedFrameBound {
  if (cursor.acceptSequence("UNBOUNDED", "PRECEDING")) return "unbounded_preceding";
  if (cursor.acceptSequence("UNBOUNDED", "FOLLOWING")) return "unbounded_following";
  if (cursor.acceptSequence("CURRENT", "ROW")) return "current_row";
  const offset = cursor.value();
  if (cursor.accept("FOLLOWING")) return offset;
  cursor.expect("PRECEDING");
  return negated(offset);
}

function negated(offset: UnresolvedExpression): UnresolvedExpression {
  const isNumber = offset.kind === "Literal" && (typeof offset.value === "number" || typeof offset.value === "bigint");
  if (isNumber && !offset.value) return offset;
  return isNumber ? { ...offset, value: -(offset.value as number) } : operator("negative", [offset], offset.origin);
}
