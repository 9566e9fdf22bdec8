import { SparkError } from "../../errors/index";
import type { StageInput } from "../../plan/physical";
import type { Attribute, Plan } from "../../plan/resolved/index";
import { missing } from "./context-over";
import { operators } from "./operators";
import type { PhysicalSettings, Planning } from "./planning";
import { resultColumns } from "./result-columns";
import type { SelectQuery } from "./select-query";
import { selectText } from "./select-text";

/** Subqueries in one another: the time that DuckDB plans doubles with each. */
const maxSubqueryDepth = 16;

export interface QueryText {
  readonly sql: string;
  readonly inputs: readonly StageInput[];
}

/** One DuckDB query that gives the plan's columns in order and in exactly their physical types. */
export function queryText(plan: Plan, settings: PhysicalSettings): QueryText {
  const planning = createPlanning(settings);
  const query = planning.query(plan);
  return { sql: selectText({ ...query, columns: resultColumns(query, plan) }), inputs: [...planning.inputs.values()] };
}

export function createPlanning(settings: PhysicalSettings): Planning {
  const inputs = new Map<string, StageInput>();
  const tables: string[] = [];
  let aliases = 0;
  let ids = 0;
  const at = (outer: (attribute: Attribute) => string | undefined, depth = 0): Planning => {
    if (depth > maxSubqueryDepth) throw new SparkError("FAILED_TO_PARSE_TOO_COMPLEX", {}, "ParseException");
    const planning: Planning = {
      settings,
      inputs,
      tables,
      query: (plan) => planOne(plan, planning),
      alias: () => `q${++aliases}`,
      newId: () => --ids,
      outer: (attribute) => outer(attribute) ?? missing(attribute),
      isInside: depth > 0,
      inside: (inner) => at((attribute) => inner(attribute) ?? outer(attribute), depth + 1),
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
