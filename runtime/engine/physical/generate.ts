import type { Generate } from "../../plan/resolved/index";
import { generatorSql } from "../functions/index";
import { contextOver } from "./context-over";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import type { SelectQuery } from "./select-query";
import { columnName } from "./sql-name";
import { wrap } from "./wrap";

/**
 * A row per element: DuckDB unnests lists of one select list side by side. It evaluates what UNNEST holds again for every 2048 rows
 * that come out, so the lists are columns of a SELECT below.
 */
export function generate(plan: Generate, planning: Planning): SelectQuery {
  const below = prepare(planning.query(plan.child), "windowed", [plan.generator], planning);
  const texts = generatorSql(plan.generator, plan.outer, contextOver(below.columns, planning));
  const lists = texts.map((sql) => ({ id: planning.newId(), sql, isSimple: false }));
  const base = wrap({ ...below, columns: [...below.columns, ...lists] }, planning);
  const added = plan.generated.map(({ id }, index) => ({
    id,
    sql: `unnest(${columnName(lists[index]!.id)})`,
    isSimple: false,
  }));
  return { ...base, columns: [...base.columns.slice(0, below.columns.length), ...added], level: "sealed" };
}
