import type { OperatorRun, QueryRun } from "../protocol/plan-profile";
import { planTrees, type TreeNode } from "./plan-tree";

/** What an operator did, beside what it did itself: what it was given, and how much of the whole that is. */
export interface OperatorFigures {
  readonly operator: OperatorRun;
  readonly children: readonly OperatorFigures[];
  /** Of those below it; undefined for one that reads files or makes rows, and where they were not counted. */
  readonly rowsIn: number | undefined;
  /** 0…1, of the time of all operators. */
  readonly timeShare: number;
  /** On the way from the result to where most of the time went. */
  readonly isHot: boolean;
  /** How often the guess was too low (above 1) or too high (below 1). */
  readonly estimateError: number | undefined;
  readonly isSkewed: boolean;
}

/** A task that takes this many times the median, and this many milliseconds more, is held up by its data. */
const skewFactor = 5;
const skewMs = 100;

/** The operators of a query as trees, the result's first. */
export function operatorFigures({ operators }: Pick<QueryRun, "operators">): readonly OperatorFigures[] {
  const total = operators.reduce((sum, { ownMs = 0 }) => sum + ownMs, 0);
  const trees = planTrees(operators);
  const times = new Map<OperatorRun, number>();
  for (const tree of trees) addTimes(tree, times);
  const figures = ({ item, children }: TreeNode<OperatorRun>, isHot: boolean): OperatorFigures => {
    const hottest = isHot ? hottestOf(item, children, times) : undefined;
    const isCounted = children.length > 0 && children.every((child) => child.item.rows !== undefined);
    const rowsIn = children.reduce((sum, child) => sum + (child.item.rows ?? 0), 0);
    return {
      operator: item,
      children: children.map((child) => figures(child, child === hottest)),
      rowsIn: isCounted ? rowsIn : undefined,
      timeShare: total > 0 ? (item.ownMs ?? 0) / total : 0,
      isHot: isHot && total > 0,
      estimateError: estimateError(item),
      isSkewed: isSkewed(item),
    };
  };
  const first = trees.toSorted((a, b) => times.get(b.item)! - times.get(a.item)!)[0];
  return trees.map((tree) => figures(tree, tree === first));
}

/** All of the trees, each before those below it. */
export const flatFigures = (trees: readonly OperatorFigures[]): readonly OperatorFigures[] =>
  trees.flatMap((one) => [one, ...flatFigures(one.children)]);

function addTimes({ item, children }: TreeNode<OperatorRun>, times: Map<OperatorRun, number>): number {
  const below = children.reduce((sum, child) => sum + addTimes(child, times), 0);
  times.set(item, below + (item.ownMs ?? 0));
  return below + (item.ownMs ?? 0);
}

/** The way goes on while more lies below than in the operator itself. */
function hottestOf(
  { ownMs = 0 }: OperatorRun,
  children: readonly TreeNode<OperatorRun>[],
  times: ReadonlyMap<OperatorRun, number>,
): TreeNode<OperatorRun> | undefined {
  const [first] = children.toSorted((a, b) => times.get(b.item)! - times.get(a.item)!);
  return first && times.get(first.item)! > ownMs ? first : undefined;
}

function estimateError({ rows, estimatedRows }: OperatorRun): number | undefined {
  if (rows === undefined || estimatedRows === undefined) return undefined;
  return Math.max(rows, 1) / Math.max(estimatedRows, 1);
}

const isSkewed = ({ taskMs, tasks = 1 }: OperatorRun): boolean =>
  tasks > 2 && taskMs !== undefined && taskMs.max > skewFactor * taskMs.median && taskMs.max - taskMs.median > skewMs;
