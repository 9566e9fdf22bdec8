import { firstFiles } from "./file-scans";
import { firstFile, type Operator } from "./operators";
import type { PlanNode, Work } from "./plan-nodes";

/**
 * Which nodes of the plan each operator carries out. DuckDB orders joins and fuses steps as it likes, so they are told by what they do and
 * what is scanned below them, each once: a stage may look again at what it goes on with. A join that the plan does not have stays without a node.
 */
export function matchNodes(
  nodes: readonly PlanNode[],
  tops: readonly Operator[],
): ReadonlyMap<Operator, readonly PlanNode[]> {
  const firsts = nodes[0] ? firstFiles(nodes[0].plan) : new Map<string, string>();
  const placed: { readonly operator: Operator; leaves: readonly string[] }[] = [];
  /** A stage that is read again has no operators below it the second time. */
  const leavesOfStage = new Map<number, readonly string[]>();
  const visit = (operator: Operator, isCorrelated = false): readonly string[] => {
    const place = { operator, leaves: [] as readonly string[] };
    placed.push(place);
    const isBelowCorrelated = isCorrelated || operator.work === "correlate";
    const below = operator.children.map((child) => visit(child, isBelowCorrelated));
    const { readsStage } = operator;
    if (readsStage === undefined)
      place.leaves = below.length > 0 ? [...new Set(below.flat())].sort() : leafOf(operator, isCorrelated, firsts);
    else {
      place.leaves = longest(below) ?? leavesOfStage.get(readsStage) ?? [];
      leavesOfStage.set(readsStage, place.leaves);
    }
    return place.leaves;
  };
  for (const top of tops) visit(top);
  const operators = new Map<string, Operator[]>();
  for (const { operator, leaves } of placed) {
    if (operator.work === undefined) continue;
    const key = keyOf(operator.work, leaves);
    operators.set(key, [...(operators.get(key) ?? []), operator]);
  }
  const matched = new Map<Operator, PlanNode[]>();
  const give = (operator: Operator, node: PlanNode) => matched.set(operator, [...(matched.get(operator) ?? []), node]);
  const seen = new Map<string, number>();
  for (const node of nodes) {
    const found = candidates(node, operators);
    if (!found) continue;
    const turn = seen.get(found.key) ?? 0;
    seen.set(found.key, turn + 1);
    give(found.operators[Math.min(turn, found.operators.length - 1)]!, node);
  }
  spreadToParts(operators, matched);
  return matched;
}

/** Other work that a node may have become: a filter may be the scan's, or, by its subquery, a join; a sort with a limit is one operator. */
const become: { readonly [K in Work]?: readonly Work[] } = {
  filter: ["scan", "correlate"],
  join: ["correlate"],
  sort: ["limit"],
};

function candidates({ work, leaves }: PlanNode, operators: ReadonlyMap<string, readonly Operator[]>) {
  if (work === undefined) return undefined;
  for (const one of [work, ...(become[work] ?? [])]) {
    const key = keyOf(one, leaves);
    const found = operators.get(key);
    if (found) return { key: `${work} ${key}`, operators: found };
  }
  return undefined;
}

/** An aggregate in two steps, or a step of every branch, is one node of the plan. */
function spreadToParts(operators: ReadonlyMap<string, readonly Operator[]>, matched: Map<Operator, PlanNode[]>): void {
  for (const alike of operators.values()) {
    let last: PlanNode[] | undefined;
    for (const operator of alike) {
      const own = matched.get(operator);
      if (own) last = own;
      else if (last && operator.work !== "project") matched.set(operator, last);
    }
  }
}

/** The tasks of a stage may have run different trees; one without rows has lost its scans. */
const longest = (lists: readonly (readonly string[])[]) =>
  lists.reduce<readonly string[] | undefined>(
    (best, list) => (list.length > (best?.length ?? -1) ? list : best),
    undefined,
  );

const keyOf = (work: string, leaves: readonly string[]) => `${work} ${leaves.join("|")}`;

function leafOf(operator: Operator, isCorrelated: boolean, firsts: ReadonlyMap<string, string>): string[] {
  const { name, work } = operator;
  if (name === "EMPTY_RESULT") return [];
  // What a correlated join has below it without a source stands for its own outer input.
  if (isCorrelated && (work !== "scan" || name === "DUMMY_SCAN")) return [];
  const file = firstFile(operator);
  if (file) return [firsts.get(file) ?? file];
  return [name === "RANGE" ? "range" : "rows"];
}
