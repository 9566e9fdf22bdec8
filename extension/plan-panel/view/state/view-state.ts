import type { Measure } from "../../../../runtime/profile/measure";
import { planSections, stepsOfText } from "../../../../runtime/profile/plan-sections";
import { treeText } from "../../../../runtime/profile/plan-tree";
import type { PlanStep, QueryRun } from "../../../../runtime/protocol/plan-profile";
import type { GraphNode } from "../graph/graph-node";
import { operatorNodes } from "../graph/operator-nodes";
import { stepNodes } from "../graph/step-nodes";
import type { ShownCell } from "../link/messages";

export const tabs = ["parsed", "analyzed", "optimized", "physical", "tasks"] as const;
export type Tab = (typeof tabs)[number];
export const forms = ["graph", "tree", "text"] as const;
export type Form = (typeof forms)[number];

/** What the user has chosen to see. */
export interface ViewState {
  readonly tab: Tab;
  readonly form: Form;
  readonly measure: Measure;
  /** Also operators that only pass rows on. */
  readonly isWhole: boolean;
  /** An operator's id in `physical`, a step's elsewhere. */
  readonly selected: number | undefined;
  /** Of the run's queries; undefined: the one that took longest. */
  readonly query: number | undefined;
}

export const firstState: ViewState = {
  tab: "physical",
  form: "graph",
  measure: "time",
  isWhole: false,
  selected: undefined,
  query: undefined,
};

export function shownQuery({ profile }: ShownCell, { query }: ViewState): QueryRun | undefined {
  const queries = profile?.queries ?? [];
  return queries[query ?? longest(queries)];
}

export function longest(queries: readonly QueryRun[]): number {
  const work = queries.map(({ stages }) => stages.reduce((sum, { cpuMs }) => sum + cpuMs, 0));
  return work.reduce((best, ms, index) => (ms > work[best]! ? index : best), Math.max(0, queries.length - 1));
}

/** Tabs that have something to show. */
export function openTabs(shown: ShownCell, query: QueryRun | undefined): readonly Tab[] {
  return tabs.filter((tab) => (tab === "tasks" ? query !== undefined : planText(shown, query, tab) !== ""));
}

export function planText({ planned }: ShownCell, query: QueryRun | undefined, tab: Tab): string {
  if (!query) return (tab !== "tasks" && planned !== undefined && planSections(planned)[tab]) || "";
  if (tab === "analyzed" || tab === "optimized") return treeText(query[tab]);
  if (tab !== "physical") return "";
  return query.stages.map(({ id, name, tasks, sql }) => `Stage ${id}: ${name} (tasks: ${tasks})\n${sql}`).join("\n\n");
}

export function planSteps(shown: ShownCell, query: QueryRun | undefined, tab: Tab): readonly PlanStep[] {
  if (query && (tab === "analyzed" || tab === "optimized")) return query[tab];
  return query ? [] : stepsOfText(planText(shown, query, tab));
}

export function graphNodes(shown: ShownCell, query: QueryRun | undefined, state: ViewState): readonly GraphNode[] {
  const { tab, measure, isWhole } = state;
  if (query && tab === "physical") return operatorNodes(query, measure, isWhole);
  return stepNodes(planSteps(shown, query, tab), tab === "optimized" ? query : undefined, measure);
}
