import type { Window } from "../../plan/resolved/index";
import { windowSql } from "../functions/index";
import { contextOver } from "./context-over";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import type { SelectQuery } from "./select-query";

export function window(plan: Window, planning: Planning): SelectQuery {
  const windows = plan.list.map(({ child }) => child);
  const base = prepare(planning.query(plan.child), "windowed", windows, planning);
  const context = contextOver(base.columns, planning);
  const added = plan.list.map(({ id, child }) => ({ id, sql: windowSql(child, context), isSimple: false }));
  return { ...base, columns: [...base.columns, ...added], level: "windowed" };
}
