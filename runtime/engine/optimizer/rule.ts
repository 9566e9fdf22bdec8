import type { Plan } from "../../plan/resolved/index";

/** A rewriting that keeps a plan's rows and its output, ids included. `newId` makes ids for columns of its own. */
export interface Rule {
  readonly name: string;
  apply(plan: Plan, newId: () => number): Plan;
}
