import type { Generate } from "../../plan/resolved/index";
import { generatorSql } from "../functions/index";
import { contextOver } from "./context-over";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import type { SelectQuery } from "./select-query";

/** A row per element: DuckDB unnests lists of one select list side by side. */
export function generate(plan: Generate, planning: Planning): SelectQuery {
  const base = prepare(planning.query(plan.child), "rows", [plan.generator], planning);
  const lists = generatorSql(plan.generator, plan.outer, contextOver(base.columns, planning));
  const added = plan.generated.map(({ id }, index) => ({ id, sql: `unnest(${lists[index]})`, isSimple: false }));
  return { ...base, columns: [...base.columns, ...added], level: "sealed" };
}
