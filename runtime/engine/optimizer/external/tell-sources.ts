import {
  type Attribute,
  conjunctsOf,
  type EvalExternal,
  type Expression,
  type LocalRows,
  mapPlanChildren,
  type Plan,
} from "../../../plan/resolved/index";
import { isDeterministic } from "../../functions/index";
import type { Rule } from "../rule";
import { columnsNotNull, sourceFilters } from "./source-filter";

/** Data sources of Python's are told what rows are asked for. The filter stays where it is: a source leaves out what it can. */
export const tellSources: Rule = {
  name: "PushDownFiltersToPythonSources",
  apply: (plan, newId) => told(plan, newId),
};

function told(plan: Plan, newId: () => number): Plan {
  if (plan.kind === "Filter" && plan.child.kind === "EvalExternal" && plan.child.takesFilters)
    return { ...plan, child: withFilters(plan.child, conjunctsOf(plan.condition).filter(isDeterministic), newId) };
  return mapPlanChildren(plan, (child) => told(child, newId));
}

/** The request's JSON has the filters, its further columns their values: as Arrow they become Python's. */
function withFilters(read: EvalExternal, terms: readonly Expression[], newId: () => number): Plan {
  const planning = read.child as EvalExternal;
  const request = planning.child as LocalRows;
  const all = [...terms.flatMap(columnsNotNull), ...terms.flatMap(sourceFilters)];
  const filters = [...new Map(all.map((one) => [keyOf(one), one])).values()];
  // Without any, and where it has been told, a request stays as it is.
  if (filters.length === 0 || request.output.length > 1) return read;
  const literals = filters.flatMap(({ values }) => values);
  let next = 1;
  const written = filters.map(({ values, ...one }) => ({ ...one, values: values.map(() => next++) }));
  const columns = literals.map(
    ({ type }, i): Attribute => ({ kind: "Attribute", id: newId(), name: `value_${i}`, type, nullable: true }),
  );
  const output = [...request.output, ...columns];
  const json = JSON.stringify({ ...JSON.parse(request.rows[0]![0] as string), filters: written });
  const rows = [[json, ...literals.map(({ value }) => value)]];
  const calls = planning.calls.map((call) => ({ ...call, args: output }));
  return { ...read, child: { ...planning, calls, child: { ...request, output, rows } } };
}

const keyOf = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));
