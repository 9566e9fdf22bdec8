import {
  type CommonTable,
  type CommonTableScan,
  outputOf,
  type Plan,
  planExpressions,
  plansIn,
} from "../../plan/resolved/index";
import { isDeterministic } from "../functions/index";
import type { Planning } from "./planning";
import { namedColumn, type SelectQuery, selectFrom } from "./select-query";
import { bodyText } from "./select-text";
import { columnName } from "./sql-name";

export const tableName = (cteId: number) => `t${cteId}`;

/** `(v0, v1, …)`: common tables name their columns by position, since each scan has ids of its own. */
export const positionalNames = (count: number) =>
  count > 0 ? `(${Array.from({ length: count }, (_, index) => `v${index}`).join(", ")})` : "";

/** DuckDB decides whether to compute it once, except where evaluating it twice would give different rows. */
export function commonTable(plan: CommonTable, planning: Planning): SelectQuery {
  const definition = planning.query(plan.definition);
  const head = `${tableName(plan.cteId)}${positionalNames(outputOf(plan.definition).length)}`;
  const materialized = isVolatile(plan.definition) ? "MATERIALIZED " : "";
  const table = `${head} AS ${materialized}(${bodyText(definition)})`;
  planning.tables.push(...definition.with, table);
  const child = planning.query(plan.child);
  return {
    ...child,
    with: [...definition.with, table, ...child.with],
    isRecursive: child.isRecursive || definition.isRecursive,
  };
}

export function commonTableScan({ cteId, output }: CommonTableScan, planning: Planning): SelectQuery {
  return scanByPosition(tableName(cteId), output, planning);
}

export function scanByPosition(
  item: string,
  output: readonly { readonly id: number }[],
  planning: Planning,
): SelectQuery {
  const names = output.length > 0 ? `(${output.map(({ id }) => columnName(id)).join(", ")})` : "";
  return selectFrom(
    `${item} AS ${planning.alias()}${names}`,
    output.map(({ id }) => namedColumn(id)),
  );
}

function isVolatile(plan: Plan): boolean {
  for (const relation of plansIn(plan))
    if (planExpressions(relation).some((expression) => !isDeterministic(expression))) return true;
  return false;
}
