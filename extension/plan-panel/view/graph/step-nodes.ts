import type { Measure } from "../../../../runtime/profile/measure";
import { measureOf } from "../../../../runtime/profile/measure";
import { planTrees, type TreeNode } from "../../../../runtime/profile/plan-tree";
import { plainText } from "../../../../runtime/profile/subject";
import type { PlanStep, QueryRun } from "../../../../runtime/protocol/plan-profile";
import { byteText, percent, rowText, shortCount } from "../values/format";
import type { GraphNode } from "./graph-node";

/** What the nodes of a logical plan look like; where it has run, with what the operators did that carried them out. */
export function stepNodes(
  steps: readonly PlanStep[],
  query: QueryRun | undefined,
  measure: Measure,
): readonly GraphNode[] {
  const total = (query?.operators ?? []).reduce((sum, { ownMs = 0 }) => sum + ownMs, 0);
  const node = ({ item, children }: TreeNode<PlanStep>): GraphNode => {
    const own = query?.operators.filter(({ planNodes }) => planNodes.includes(item.id)) ?? [];
    const rows = own[0]?.rows;
    const ms = own.reduce((sum, { ownMs = 0, planNodes }) => sum + ownMs / planNodes.length, 0);
    const share = own.length > 0 && total > 0 && measure === "time" ? ms / total : undefined;
    const value = own[0] && query ? measureOf(measure, own[0], query) : undefined;
    const valueText = value === undefined ? "" : measure === "rows" ? shortCount(value) : byteText(value);
    return {
      ...{ id: item.id, title: item.kind, isHot: false, isSkewed: false, rows, share },
      isFailed: query?.failure?.step === item.id,
      subject: plainText(item.text).replace(/^'?\w+ ?/, ""),
      rowText: rows === undefined ? "" : rowText(rows),
      measureText: share === undefined ? valueText : percent(share),
      children: children.map(node),
    };
  };
  return planTrees(steps).map(node);
}
