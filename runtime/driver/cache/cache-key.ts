import { canonicalText, mapPlanChildren, outputOf, type Plan } from "../../plan/resolved/index";

/**
 * Equal for plans of which one's kept rows stand for the other's, as Spark tells it: names and places do not count, nor which files a folder
 * holds at the moment.
 */
export const cacheKey = (plan: Plan): string => canonicalText(withoutFiles(withoutNames(plan)));

/** What a plan does at its top, names aside: plans of different kinds need not be compared. */
export const topKind = (plan: Plan): Plan["kind"] => named(plan).kind;

function named(plan: Plan): Plan {
  let below = plan;
  while (below.kind === "SubqueryAlias" && isPassed(below)) below = below.child;
  return below;
}

/** Columns keep their ids: the name has no effect on rows. */
const isPassed = (plan: Extract<Plan, { kind: "SubqueryAlias" }>): boolean => {
  const below = outputOf(plan.child);
  const output = outputOf(plan);
  return below.length === output.length && output.every(({ id }, i) => below[i]!.id === id);
};

const withoutNames = (plan: Plan): Plan => mapPlanChildren(named(plan), withoutNames);

function withoutFiles(plan: Plan): Plan {
  if (plan.kind === "FileScan") {
    const { tableName: _, ...scan } = plan;
    return { ...scan, relation: { ...plan.relation, files: [], isSchemaGiven: false } };
  }
  return mapPlanChildren(plan, withoutFiles);
}
