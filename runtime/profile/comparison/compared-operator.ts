import type { OperatorRun, QueryRun } from "../../protocol/plan-profile";
import { planTrees, type TreeNode } from "../plan-tree";
import { subjectOf } from "../subject";
import type { Shape } from "./match-trees";

/** An operator that does something, over the next of those below it. */
export interface ComparedOperator extends Shape {
  readonly operator: OperatorRun;
  readonly children: readonly ComparedOperator[];
}

/** Operators that hand rows on, or that are there for others: an edit does not mean them. */
const passing =
  /^(Project|ShuffleQueryStage|BroadcastQueryStage|BroadcastExchange|AQEShuffleRead|WholeStageCodegen|ColumnarToRow|CollectLimit)/;

const families: readonly (readonly [RegExp, string])[] = [
  [/Join|CartesianProduct/, "join"],
  [/Aggregate/, "aggregate"],
  [/^Exchange/, "shuffle"],
  [/^(Scan|FileScan|BatchScan|LocalTableScan|InMemoryTableScan)/, "scan"],
  [/^(Sort|TakeOrderedAndProject)/, "sort"],
];

const familyOf = (name: string): string => families.find(([pattern]) => pattern.test(name))?.[1] ?? name;

export function comparedOperators(query: QueryRun): readonly ComparedOperator[] {
  const visit = ({ item, children }: TreeNode<OperatorRun>): readonly ComparedOperator[] => {
    const below = children.flatMap(visit);
    if (passing.test(item.name)) return below;
    return [
      { operator: item, id: item.id, family: familyOf(item.name), label: subjectOf(item, query), children: below },
    ];
  };
  return planTrees(query.operators).flatMap(visit);
}

export const flatCompared = (tops: readonly ComparedOperator[]): readonly ComparedOperator[] =>
  tops.flatMap((one) => [one, ...flatCompared(one.children)]);
