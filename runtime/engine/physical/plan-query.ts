import { SparkError } from "../../errors/index";
import type { PhysicalPlan, Stage, StageInput } from "../../plan/physical";
import { type Attribute, type Plan, plansIn, schemaOf } from "../../plan/resolved/index";
import { missing } from "./context-over";
import { operators } from "./operators";
import type { PhysicalSettings, Planning } from "./planning";
import { resultColumns } from "./result-columns";
import type { SelectQuery } from "./select-query";
import { selectText } from "./select-text";

/** Rows that a client takes at once: below this the result is not worth a stream. */
const smallRows = 10_000;

/**
 * The stages that compute a query's rows: today one fat task, which DuckDB optimises whole.
 * A ShowString plans its child with one row more than it shows.
 */
export function planQuery(plan: Plan, settings: PhysicalSettings): PhysicalPlan {
  const rows =
    plan.kind === "ShowString" ? ({ kind: "Limit", limit: plan.numRows + 1, child: plan.child } as const) : plan;
  const { sql, inputs } = queryText(rows, settings);
  const stage: Stage = {
    id: 0,
    name: rows.kind,
    dependsOn: [],
    inputs,
    sql,
    output: { kind: "rows" },
    tasks: 1,
    isSmall: isSmall(rows),
    estimatedInputBytes: inputBytes(rows),
  };
  return { stages: [stage], schema: schemaOf(rows) };
}

/** One DuckDB query that gives the plan's columns in order and in exactly their physical types. */
export function queryText(
  plan: Plan,
  settings: PhysicalSettings,
): { readonly sql: string; readonly inputs: readonly StageInput[] } {
  const inputs = new Map<string, StageInput>();
  const query = createPlanning(settings, inputs).query(plan);
  return { sql: selectText({ ...query, columns: resultColumns(query, plan) }), inputs: [...inputs.values()] };
}

function createPlanning(settings: PhysicalSettings, inputs: Map<string, StageInput>): Planning {
  let aliases = 0;
  let ids = 0;
  const at = (outer: (attribute: Attribute) => string | undefined): Planning => {
    const planning: Planning = {
      settings,
      inputs,
      query: (plan) => planOne(plan, planning),
      alias: () => `q${++aliases}`,
      newId: () => --ids,
      outer: (attribute) => outer(attribute) ?? missing(attribute),
      inside: (inner) => at((attribute) => inner(attribute) ?? outer(attribute)),
    };
    return planning;
  };
  return at(() => undefined);
}

function planOne(plan: Plan, planning: Planning): SelectQuery {
  const operator = operators[plan.kind] as ((plan: Plan, planning: Planning) => SelectQuery) | undefined;
  if (operator) return operator(plan, planning);
  throw new SparkError("INTERNAL_ERROR", { message: `No physical operator for ${plan.kind}.` }, "SparkException");
}

function isSmall(plan: Plan): boolean {
  switch (plan.kind) {
    case "Limit":
      return plan.limit !== undefined && plan.limit <= smallRows;
    case "Tail":
      return plan.limit <= smallRows;
    case "OneRow":
      return true;
    case "LocalRows":
      return plan.rows.length <= smallRows;
    case "LocalData":
      return plan.rowCount <= smallRows;
    case "Aggregate":
      return plan.grouping.length === 0 || isSmall(plan.child);
    case "Project":
    case "Filter":
    case "Sort":
    case "SubqueryAlias":
      return isSmall(plan.child);
    default:
      return false;
  }
}

function inputBytes(plan: Plan): number {
  let bytes = 0;
  for (const node of plansIn(plan))
    if (node.kind === "FileScan") for (const file of node.relation.files) bytes += file.size;
  return bytes;
}
