import type { PlanStep, QueryRun } from "../../protocol/plan-profile";
import { planTrees, type TreeNode, treeText } from "../plan-tree";
import { type AdviceRule, value, words } from "./advice";

/** Work that is worth keeping: what is cheaper to read again is not told. */
const worth: ReadonlySet<string> = new Set([
  "Join",
  "Aggregate",
  "Sort",
  "Window",
  "Distinct",
  "Deduplicate",
  "EvalExternal",
]);
const leastMs = 50;

/** The same part of a plan was computed more than once by a cell: its queries could share it. */
export const repeatedWork: AdviceRule = ({ query, profile, workMs }) => {
  const others = profile.queries.filter(({ purpose }) => purpose !== "analysis" && purpose !== "cache");
  const parts = new Map<string, { count: number; step: PlanStep; size: number }>();
  for (const one of others) for (const part of partsOf(one)) count(parts, part, one === query);
  const repeated = [...parts.values()].filter(({ count: times, step }) => times > 1 && query.optimized.includes(step));
  const largest = repeated.toSorted((a, b) => b.size - a.size)[0];
  if (!largest || workMs * largest.count < leastMs) return [];
  const { step, count: times } = largest;
  return [{ kind: "repeatedWork", step: step.id, weight: 0.52, values: [words(step.kind), value("count", times)] }];
};

interface Part {
  readonly text: string;
  readonly step: PlanStep;
  readonly size: number;
}

function count(parts: Map<string, { count: number; step: PlanStep; size: number }>, part: Part, isOwn: boolean): void {
  const known = parts.get(part.text);
  if (!known) parts.set(part.text, { count: 1, step: part.step, size: part.size });
  else {
    known.count++;
    if (isOwn) known.step = part.step;
  }
}

/** Subtrees that do something worth keeping, their columns' numbers apart. */
function partsOf({ optimized }: QueryRun): readonly Part[] {
  const parts: Part[] = [];
  const visit = ({ item, children }: TreeNode<PlanStep>): readonly PlanStep[] => {
    const below = children.flatMap(visit);
    const all = [item, ...below];
    if (worth.has(item.kind)) {
      const text = treeText(all.map((step) => (step === item ? withoutParent(step) : step))).replace(/#\d+L?/g, "");
      parts.push({ text, step: item, size: all.length });
    }
    return all;
  };
  for (const tree of planTrees(optimized)) visit(tree);
  return parts;
}

const withoutParent = ({ parent: _, ...step }: PlanStep): PlanStep => step;
