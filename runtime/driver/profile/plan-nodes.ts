import { type Plan, planChildren, planExpressions, subqueryPlans } from "../../plan/resolved/index";

/** What an operator does, coarsely: DuckDB's operators and the plan's nodes are compared by it. */
export type Work =
  | "scan"
  | "filter"
  | "project"
  | "join"
  /** A join with what a subquery gives for each row. */
  | "correlate"
  | "aggregate"
  | "sort"
  | "limit"
  | "window"
  | "union"
  | "generate"
  | "sample"
  /** Functions of the user's. */
  | "evaluate";

/** A node of a plan, numbered before its children. */
export interface PlanNode {
  readonly id: number;
  readonly parent: number | undefined;
  readonly plan: Plan;
  readonly work: Work | undefined;
  /** What is scanned at and below it, each once, in order of name. */
  readonly leaves: readonly string[];
}

const works: { readonly [K in Plan["kind"]]?: Work } = {
  OneRow: "scan",
  LocalRows: "scan",
  LocalData: "scan",
  Range: "scan",
  FileScan: "scan",
  CachedScan: "scan",
  Project: "project",
  Filter: "filter",
  Aggregate: "aggregate",
  Distinct: "aggregate",
  Deduplicate: "aggregate",
  SetOperation: "join",
  Join: "join",
  Window: "window",
  Sort: "sort",
  Limit: "limit",
  Tail: "limit",
  Union: "union",
  Generate: "generate",
  Sample: "sample",
  EvalExternal: "evaluate",
  CoGroupExternal: "evaluate",
};

export function planNodes(plan: Plan): readonly PlanNode[] {
  const nodes: PlanNode[] = [];
  const visit = (node: Plan, parent: number | undefined): readonly string[] => {
    const id = nodes.length;
    nodes.push({ id, parent, plan: node, work: undefined, leaves: [] });
    const below = planChildren(node).flatMap((child) => visit(child, id));
    const leaves = allLeaves(node, below);
    nodes[id] = { id, parent, plan: node, work: works[node.kind], leaves };
    return leaves;
  };
  visit(plan, undefined);
  return nodes;
}

/** Those of the subqueries in its expressions too. */
function allLeaves(node: Plan, below: readonly string[]): readonly string[] {
  const asides = planExpressions(node).flatMap(subqueryPlans).flatMap(leavesOf);
  return below.length + asides.length > 0 ? [...new Set([...below, ...asides])].sort() : leafOf(node);
}

const leavesOf = (plan: Plan): readonly string[] => allLeaves(plan, planChildren(plan).flatMap(leavesOf));

function leafOf(plan: Plan): string[] {
  switch (plan.kind) {
    case "FileScan":
      return [plan.relation.files[0]?.path ?? ""];
    case "CachedScan":
      return [plan.files[0] ?? ""];
    case "Range":
      return ["range"];
    default:
      return ["rows"];
  }
}
