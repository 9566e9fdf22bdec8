import type { Plan } from "../../plan/resolved/index";

/** A rewriting that keeps a plan's rows and its output, ids included. */
export interface Rule {
  readonly name: string;
  apply(plan: Plan): Plan;
}
