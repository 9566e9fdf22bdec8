import type { PhysicalPlan, Replan, Stage } from "../../plan/physical";
import { type Plan, schemaOf } from "../../plan/resolved/index";
import { inputBytes } from "./input-bytes";
import type { PhysicalSettings } from "./planning";
import { queryText } from "./query-text";
import { planStages } from "./stages/plan-stages";

/** Rows that a client takes at once: below this the result is not worth a stream. */
const smallRows = 10_000;

/**
 * The stages that compute a query's rows: one fat task, which DuckDB optimises whole, where its inputs are small enough or it cannot be
 * split; else many. A ShowString plans its child with one row more than it shows.
 */
export function planQuery(plan: Plan, settings: PhysicalSettings): PlannedQuery {
  const rows =
    plan.kind === "ShowString" ? ({ kind: "Limit", limit: plan.numRows + 1, child: plan.child } as const) : plan;
  const schema = schemaOf(rows);
  const spread = isSpread(rows, settings) ? planStages(rows, settings, isSmall(rows)) : undefined;
  return spread ? { ...spread, schema } : { stages: [fatStage(rows, settings)], schema };
}

export interface PlannedQuery extends PhysicalPlan {
  /** Where the plan may change while it runs. */
  readonly replan?: Replan;
}

const fatStage = (plan: Plan, settings: PhysicalSettings): Stage => ({
  id: 0,
  name: plan.kind,
  dependsOn: [],
  ...queryText(plan, settings),
  output: { kind: "rows" },
  tasks: 1,
  isSmall: isSmall(plan),
  estimatedInputBytes: inputBytes(plan),
  plans: [plan],
});

/** Whether a query is too large for one task. */
export const isSpread = (plan: Plan, { singleTaskMaxBytes = Number.POSITIVE_INFINITY }: PhysicalSettings): boolean =>
  singleTaskMaxBytes === 0 || inputBytes(plan) > singleTaskMaxBytes;

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
