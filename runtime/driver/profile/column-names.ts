import { columnName } from "../../engine/physical/sql-name";
import {
  childrenOf,
  type Expression,
  outputOf,
  type Plan,
  planChildren,
  planExpressions,
} from "../../plan/resolved/index";
import type { JobProfile } from "./job-profile";

/** What a person has no name for. */
export const unnamed = "…";

/** The name that a person knows of what a word of a job's SQL text names: columns are numbered there. */
export type NameOf = (word: string) => string;

export function columnNames({ plans, stages }: Pick<JobProfile, "plans" | "stages">): NameOf {
  const names = new Map<string, string>();
  const give = (id: number, name: string) => names.set(columnName(id), name);
  const ofExpression = (expression: Expression): void => {
    if (expression.kind === "Alias" || expression.kind === "Attribute") give(expression.id, expression.name);
    if (expression.kind === "Subquery") ofPlan(expression.plan);
    for (const child of childrenOf(expression)) ofExpression(child);
  };
  const ofPlan = (plan: Plan): void => {
    for (const { id, name } of outputOf(plan)) give(id, name);
    for (const expression of planExpressions(plan)) ofExpression(expression);
    for (const child of planChildren(plan)) ofPlan(child);
  };
  // The plans that people wrote last: their names are those that stay.
  for (const stage of stages) for (const plan of stage.plans ?? []) ofPlan(plan);
  if (plans) for (const plan of [plans.optimized, plans.analyzed]) ofPlan(plan);
  const known = new Set(names.values());
  return (word) => names.get(word) ?? (isNumbered(word) && !known.has(word) ? unnamed : word);
}

const isNumbered = (word: string) => /^[cp]\d+$/.test(word);
