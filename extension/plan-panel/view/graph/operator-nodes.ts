import { type Measure, measureOf } from "../../../../runtime/profile/measure";
import { flatFigures, type OperatorFigures, operatorFigures } from "../../../../runtime/profile/operator-figures";
import { subjectOf } from "../../../../runtime/profile/subject";
import type { OperatorRun, QueryRun } from "../../../../runtime/protocol/plan-profile";
import { byteText, percent, rowText, shortCount, timeText } from "../values/format";
import type { GraphNode } from "./graph-node";

/** What passes its rows on and takes less of the time than this says nothing: it is left out. */
const negligible = 0.01;

/** What the operators of a query look like. @param isWhole those too that pass rows on in next to no time */
export function operatorNodes(query: QueryRun, measure: Measure, isWhole: boolean): readonly GraphNode[] {
  const trees = operatorFigures(query);
  const values = new Map(flatFigures(trees).map(({ operator }) => [operator, measureOf(measure, operator, query)]));
  const total = shareBase(measure, [...values.values()]);
  const failed = query.failure?.step;
  const node = (figures: OperatorFigures, isCorrelated = false): GraphNode => {
    const isBelow = isCorrelated || figures.operator.name === "CorrelatedJoin";
    const { operator, isHot, isSkewed } = figures;
    const value = values.get(operator);
    const share = value === undefined || total === 0 ? undefined : value / total;
    return {
      ...{ id: operator.id, title: operator.name, isHot, isSkewed, share },
      isFailed: failed !== undefined && operator.planNodes.includes(failed),
      subject: subjectOf(operator, query),
      rows: operator.rows,
      rowText: operator.rows === undefined ? "" : rowText(operator.rows),
      measureText: value === undefined ? "" : measureText(measure, value, share),
      children: shown(figures.children, isWhole, isBelow).map((child) => node(child, isBelow)),
    };
  };
  return trees.map((tree) => node(tree));
}

function shown(
  children: readonly OperatorFigures[],
  isWhole: boolean,
  isCorrelated: boolean,
): readonly OperatorFigures[] {
  if (isWhole) return children;
  return children.flatMap((child) => {
    if (isPassing(child)) return shown(child.children, isWhole, isCorrelated);
    return isCorrelated && isOuterInput(child) ? [] : [child];
  });
}

/** A union of one input is a table whose files are read in more than one way, of which one was left. */
const isPassing = ({ operator, rowsIn, timeShare, children }: OperatorFigures): boolean =>
  (operator.name === "Project" || operator.name === "Union") &&
  children.length === 1 &&
  operator.rows === rowsIn &&
  timeShare < negligible;

/** What stands for the outer input of a correlated join, which is drawn beside it, or for the keys of it. */
const isOuterInput = ({ operator, timeShare, children }: OperatorFigures): boolean =>
  children.length === 0 &&
  timeShare < negligible &&
  (operator.name === "CorrelatedKeys" || operator.name === "Scan OneRowRelation" || operator.name === "HashAggregate");

/** Time adds up; of rows, bytes and memory the most counts. */
const shareBase = (measure: Measure, values: readonly (number | undefined)[]): number =>
  measure === "time"
    ? values.reduce<number>((sum, value = 0) => sum + value, 0)
    : values.reduce<number>((most, value = 0) => Math.max(most, value), 0);

function measureText(measure: Measure, value: number, share: number | undefined): string {
  if (measure === "rows") return shortCount(value);
  if (measure === "time") return share === undefined ? timeText(value) : percent(share);
  return byteText(value);
}

export const operatorWith = ({ operators }: QueryRun, id: number): OperatorRun | undefined =>
  operators.find((operator) => operator.id === id);
