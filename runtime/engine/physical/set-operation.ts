import type { Attribute, Plan, SetOperation, Union } from "../../plan/resolved/index";
import type { Planning } from "./planning";
import { namedColumn, type SelectQuery, selectFrom } from "./select-query";
import { bodyText } from "./select-text";
import { columnName } from "./sql-name";

export function union(plan: Union, planning: Planning): SelectQuery {
  return combine(branches(plan), "UNION ALL", plan.output, planning);
}

export function setOperation(plan: SetOperation, planning: Planning): SelectQuery {
  const operator = `${plan.operation.toUpperCase()}${plan.isAll ? " ALL" : ""}`;
  return combine([plan.left, plan.right], operator, plan.output, planning);
}

/** Unions inside unions, flat: a loop of `union` calls nests as deep as it is long. */
function branches(plan: Union): readonly Plan[] {
  const flat: Plan[] = [];
  const pending: Plan[] = [...plan.children].reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === "Union") pending.push(...[...next.children].reverse());
    else flat.push(next);
  }
  return flat;
}

function combine(
  plans: readonly Plan[],
  operator: string,
  output: readonly Attribute[],
  planning: Planning,
): SelectQuery {
  const queries = plans.map((plan) => planning.query(plan));
  const text = queries.map((query) => `(${bodyText(query)})`).join(` ${operator} `);
  const names = output.length > 0 ? `(${output.map(({ id }) => columnName(id)).join(", ")})` : "";
  const columns = output.map(({ id }) => namedColumn(id));
  return selectFrom(`(${text}) AS ${planning.alias()}${names}`, columns, queries);
}
