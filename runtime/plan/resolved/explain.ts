import { treeText } from "../tree-text";
import { childrenOf, planChildren, planExpressions } from "./children";
import { explainAttribute, explainExpression, explainSortOrder, explainValue } from "./explain-expression";
import type { Attribute, Expression } from "./expression";
import type { EvalExternal } from "./external";
import { functionKind } from "./function-kind";
import { outputOf } from "./output";
import type { Plan } from "./plan";

/** As Spark writes them. */
export const joinTypes = {
  inner: "Inner",
  left_outer: "LeftOuter",
  right_outer: "RightOuter",
  full_outer: "FullOuter",
  left_semi: "LeftSemi",
  left_anti: "LeftAnti",
  cross: "Cross",
} as const;

/** The plan as EXPLAIN shows it: a line for each relation, the plans of its subqueries and its inputs indented below. */
export const explainPlan = (plan: Plan, lineOf: (node: Plan) => string = explainNode): string =>
  treeText(plan, (node) => ({
    line: lineOf(node),
    asides: planExpressions(node).flatMap(subqueryPlans),
    children: planChildren(node),
  }));

/** Plans of the subqueries in an expression. */
export const subqueryPlans = (expression: Expression): readonly Plan[] =>
  expression.kind === "Subquery"
    ? [expression.plan, ...childrenOf(expression).flatMap(subqueryPlans)]
    : childrenOf(expression).flatMap(subqueryPlans);

const columns = (list: readonly Attribute[]) => `[${list.map(explainAttribute).join(", ")}]`;
const expressions = (list: readonly Expression[]) => `[${list.map(explainExpression).join(", ")}]`;

/** One node, without what is below it. */
export function explainNode(plan: Plan): string {
  switch (plan.kind) {
    case "OneRow":
      return "OneRowRelation";
    case "LocalRows": {
      const rows = plan.rows.map(
        (row) => `(${row.map((value, i) => explainValue(value, plan.output[i]!.type)).join(", ")})`,
      );
      return `LocalRelation ${columns(plan.output)}${rows.length > 0 ? ` ${rows.join(", ")}` : ""}`;
    }
    case "LocalData":
      return `LocalRelation ${columns(plan.output)}`;
    case "Range": {
      const { start, end, step, numPartitions } = plan;
      return `Range (${start}, ${end}, step=${step}${numPartitions === undefined ? "" : `, splits=${numPartitions}`}) ${columns(plan.output)}`;
    }
    case "FileScan":
      return `Relation ${plan.tableName?.join(".") ?? ""}[${plan.output.map(explainAttribute).join(",")}] ${plan.relation.format}`;
    case "CachedScan":
      return plan.storageLevel === undefined
        ? `LogicalRDD ${columns(plan.output)}, false`
        : `InMemoryRelation ${columns(plan.output)}, ${plan.storageLevel}`;
    case "StageScan":
      return `StageScan ${plan.stageId} ${plan.reads} ${columns(plan.output)}`;
    case "Project":
      return `Project ${expressions(plan.list)}`;
    case "Filter":
      return `Filter ${explainExpression(plan.condition)}`;
    case "Aggregate": {
      const sets = plan.groupingSets?.map((set) => `(${set.join(", ")})`).join(", ");
      return `Aggregate ${expressions(plan.grouping)}, ${sets === undefined ? "" : `sets [${sets}], `}${expressions(plan.list)}`;
    }
    case "Window":
      return `Window ${expressions(plan.list as readonly Expression[])}`;
    case "Generate":
      return `Generate ${explainExpression(plan.generator)}, ${plan.outer}, ${columns(plan.generated)}`;
    case "Join": {
      const condition = plan.condition ? `, ${explainExpression(plan.condition)}` : "";
      return `${plan.isLateral ? "LateralJoin" : "Join"} ${joinTypes[plan.type]}${condition}`;
    }
    case "Union":
      return `Union ${columns(plan.output)}`;
    case "SetOperation": {
      const name = plan.operation === "intersect" ? "Intersect" : "Except";
      return `${name}${plan.isAll ? " All" : ""} ${columns(plan.output)}`;
    }
    case "Sort":
      return `Sort [${plan.order.map(explainSortOrder).join(", ")}], ${plan.isGlobal}`;
    case "Limit":
      return [
        plan.limit === undefined ? "" : `Limit ${plan.limit}`,
        plan.offset === undefined ? "" : `Offset ${plan.offset}`,
      ]
        .filter(Boolean)
        .join(", ");
    case "Tail":
      return `Tail ${plan.limit}`;
    case "Deduplicate":
      return `Deduplicate ${columns(plan.keys)}`;
    case "Sample":
      return `Sample ${plan.lowerBound}, ${plan.upperBound}, ${plan.withReplacement}, ${plan.seed}`;
    case "Repartition":
      return plan.by
        ? `RepartitionByExpression [${plan.by.map((by) => (by.kind === "SortOrder" ? explainSortOrder(by) : explainExpression(by))).join(", ")}]${plan.numPartitions === undefined ? "" : `, ${plan.numPartitions}`}`
        : `Repartition ${plan.numPartitions}, ${plan.shuffle}`;
    case "CommonTable":
      return `WithCTE ${plan.name}`;
    case "CommonTableScan":
      return `CTERelationRef ${plan.name}, ${columns(plan.output)}`;
    case "RecursiveTable":
      return `UnionLoop ${plan.name}, ${columns(plan.output)}, ${plan.maxRecursion}`;
    case "CollectMetrics":
      return `CollectMetrics ${plan.name}, ${expressions(plan.metrics)}`;
    case "EvalExternal":
      return explainEvalExternal(plan);
    case "CoGroupExternal": {
      const keys = `${columns(plan.leftGrouping)}, ${columns(plan.rightGrouping)}`;
      return `${functionKind(plan.call.evalType)?.operator} ${keys}, ${explainExpression(plan.call)}, ${columns(plan.output)}`;
    }
    case "SubqueryAlias":
      return plan.alias === ""
        ? `Columns ${columns(outputOf(plan))}`
        : `SubqueryAlias ${[...(plan.qualifier ?? []), plan.alias].join(".")}`;
    case "ShowString":
      return `ShowString ${plan.numRows}, ${plan.truncate}, ${plan.vertical}`;
    case "Distinct":
      return "Distinct";
  }
}

function explainEvalExternal({ calls, results, grouping }: EvalExternal): string {
  const evalType = calls[0]?.evalType;
  const keys = grouping ? `${columns(grouping)}, ` : "";
  return `${functionKind(evalType)?.operator} ${keys}${expressions(calls)}, ${columns(results)}, ${evalType}`;
}
