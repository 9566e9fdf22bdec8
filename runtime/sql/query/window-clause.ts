import type { UnresolvedWindowSpec } from "../../plan/unresolved/index";
import { parseWindowSpec } from "../expression/window";
import { startsClause } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";

/** `WINDOW w AS (PARTITION BY a), v AS w`. */
export function parseWindowClause(cursor: SqlCursor): Record<string, UnresolvedWindowSpec> | undefined {
  if (!cursor.at("WINDOW") || !startsClause(cursor)) return undefined;
  const { start } = cursor.next();
  const windows: Record<string, UnresolvedWindowSpec> = {};
  cursor.list(() => {
    const name = cursor.name();
    cursor.expect("AS");
    const spec = parseWindowSpec(cursor);
    if (Object.hasOwn(windows, name))
      cursor.report("INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION", { windowName: `\`${name}\`` }, start);
    windows[name] = spec;
  });
  for (const [name, spec] of Object.entries(windows)) {
    if (!spec.reference) continue;
    const target = Object.hasOwn(windows, spec.reference) ? windows[spec.reference] : undefined;
    if (!target)
      cursor.report("INVALID_SQL_SYNTAX.UNRESOLVED_WINDOW_REFERENCE", { windowName: `\`${spec.reference}\`` }, start);
    else if (target.reference)
      cursor.report("INVALID_SQL_SYNTAX.INVALID_WINDOW_REFERENCE", { windowName: `\`${spec.reference}\`` }, start);
    else windows[name] = target;
  }
  return windows;
}
