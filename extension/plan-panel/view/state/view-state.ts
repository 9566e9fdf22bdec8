import type { Measure } from "../../../../runtime/profile/measure";
import { planSections, stepsOfText } from "../../../../runtime/profile/plan-sections";
import { treeText } from "../../../../runtime/profile/plan-tree";
import type { PlanStep, QueryRun } from "../../../../runtime/protocol/plan-profile";
import type { GraphNode } from "../graph/graph-node";
import { operatorNodes } from "../graph/operator-nodes";
import { stepNodes } from "../graph/step-nodes";
import type { ShownCell } from "../link/messages";

export const tabs = ["parsed", "analyzed", "optimized", "physical", "tasks", "compare"] as const;
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

/** The query of the other run that is the shown one's counterpart. */
export function comparedQuery({ profile, compared }: ShownCell, query: QueryRun): QueryRun | undefined {
  const queries = compared?.queries ?? [];
  const same = queries[profile?.queries.indexOf(query) ?? -1];
  return same?.purpose === query.purpose ? same : queries[longest(queries)];
}

export function longest(queries: readonly QueryRun[]): number {
  const work = queries.map(workOf);
  return work.reduce((best, ms, index) => (ms > work[best]! ? index : best), Math.max(0, queries.length - 1));
}

/** Time of all threads; where the server does not tell it, how long it took. */
function workOf({ stages, startedAt, endedAt = startedAt }: QueryRun): number {
  const isTold = stages.some(({ cpuMs }) => cpuMs !== undefined);
  return isTold ? stages.reduce((sum, { cpuMs = 0 }) => sum + cpuMs, 0) : endedAt - startedAt;
}

/** Tabs that have something to show. */
export function openTabs(shown: ShownCell, query: QueryRun | undefined): readonly Tab[] {
  return tabs.filter((tab) => {
    if (tab === "tasks") return query !== undefined;
    if (tab === "compare") return query !== undefined && comparedQuery(shown, query) !== undefined;
    return planText(shown, query, tab) !== "" || (tab === "physical" && (query?.operators.length ?? 0) > 0);
  });
}

export function planText({ planned }: ShownCell, query: QueryRun | undefined, tab: Tab): string {
  const printed = query ? query.explained : planned;
  if (printed !== undefined || !query)
    return (tab !== "tasks" && tab !== "compare" && printed && planSections(printed)[tab]) || "";
  if (tab === "parsed" || tab === "analyzed" || tab === "optimized") return treeText(query[tab] ?? []);
  if (tab !== "physical") return "";
  return query.stages.map(({ id, name, tasks, sql }) => `Stage ${id}: ${name} (tasks: ${tasks})\n${sql}`).join("\n\n");
}

export function planSteps(shown: ShownCell, query: QueryRun | undefined, tab: Tab): readonly PlanStep[] {
  if (query && query.explained === undefined)
    return tab === "parsed" || tab === "analyzed" || tab === "optimized" ? (query[tab] ?? []) : [];
  return stepsOfText(planText(shown, query, tab));
}

export function graphNodes(shown: ShownCell, query: QueryRun | undefined, state: ViewState): readonly GraphNode[] {
  const { tab, measure, isWhole } = state;
  if (query && tab === "physical" && (query.operators.length > 0 || query.explained === undefined))
    return operatorNodes(query, measure, isWhole);
  return stepNodes(planSteps(shown, query, tab), tab === "optimized" ? query : undefined, measure);
}
