import type { Plan } from "../../plan/resolved/index";

/** What rules are told of the session. */
export interface RuleSettings {
  /** Tasks that can run at once. */
  readonly parallelism: number;
}

/** A rewriting that keeps a plan's rows and its output, ids included. `newId` makes ids for columns of its own. */
export interface Rule {
  readonly name: string;
  apply(plan: Plan, newId: () => number, settings: RuleSettings): Plan;
}
