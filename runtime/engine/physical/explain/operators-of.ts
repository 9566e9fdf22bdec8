import type { Stage } from "../../../plan/physical";
import {
  type AggregateCall,
  collect,
  type Expression,
  explainAttribute,
  explainExpression,
  explainNode,
  explainSortOrder,
  isAggregateCall,
  outputOf,
  type Plan,
  type Project,
  planChildren,
  planExpressions,
  subqueryPlans,
} from "../../../plan/resolved/index";
import { joinFacts } from "./join";
import { attributeList, attributesField, counted, expressionList } from "./listed";
import type { Operator } from "./operator";
import { scanOperator } from "./scan";

type Facts = Pick<Operator, "name" | "line" | "fields"> & { readonly remark?: string };

/** The operators of a query's stages as one tree: where a stage reads what another wrote stands an exchange. */
export function operatorsOf(stages: readonly Stage[]): Operator {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const made = new Map<number, Operator>();
  const ofStage = ({ plans }: Stage): Operator => {
    const parts = [...new Map((plans ?? []).map(visit).map((part) => [shapeOf(part), part])).values()];
    return parts.length === 1
      ? parts[0]!
      : operator({ name: "Union", line: "Union", fields: [] }, parts, parts[0]?.output ?? []);
  };
  const exchange = (id: number, output: Operator["output"]): Operator => {
    const known = made.get(id);
    if (known) return { ...plain("ReusedExchange", `${attributeList(output)}, [plan_id=${id}]`, output) };
    const stage = byId.get(id)!;
    const child = ofStage(stage);
    const [name = "Exchange", how = "SinglePartition"] = stage.exchange ?? [];
    const args = `${how}, [plan_id=${id}]`;
    const own: Operator = {
      name,
      line: `${name} ${args}`,
      fields: [attributesField("Input", child.output), ["Arguments", args], ["Tasks", String(stage.tasks)]],
      children: [child],
      subqueries: [],
      output,
    };
    made.set(id, own);
    return own;
  };
  const visit = (plan: Plan): Operator => {
    if (plan.kind === "SubqueryAlias") return visit(plan.child);
    if (plan.kind === "Project" && isPassing(plan)) return { ...visit(plan.child), output: outputOf(plan) };
    if (plan.kind === "StageScan") return exchange(plan.stageId, plan.output);
    if (plan.kind === "FileScan") return scanOperator(plan, undefined);
    if (plan.kind === "CachedScan" && plan.source && plan.storageLevel !== undefined) {
      const args = attributeList(plan.output);
      const relation = operator(factsOf(plan), [visit(plan.source)], plan.output);
      return { ...plain("InMemoryTableScan", args, plan.output), children: [relation] };
    }
    const subqueries = planExpressions(plan).flatMap(subqueryPlans).map(visit);
    if (plan.kind === "Filter" && plan.child.kind === "FileScan") {
      return operator(factsOf(plan), [scanOperator(plan.child, plan.condition)], outputOf(plan), subqueries);
    }
    const below = plan.kind === "Limit" && plan.offset === undefined ? withoutAliases(plan.child) : undefined;
    if (plan.kind === "Limit" && below?.kind === "Sort") {
      const order = `[${below.order.map(explainSortOrder).join(",")}]`;
      const output = outputOf(below);
      const line = `TakeOrderedAndProject(limit=${plan.limit}, orderBy=${order}, output=${attributeList(output)})`;
      const facts = {
        name: "TakeOrderedAndProject",
        line,
        fields: argumentsField(`${plan.limit}, ${order}, ${attributeList(output)}`),
      };
      return operator(facts, [visit(below.child)], output, subqueries);
    }
    return operator(factsOf(plan), planChildren(plan).map(visit), outputOf(plan), subqueries);
  };
  return ofStage(stages.at(-1)!);
}

/** Only the child's columns, in their places. */
function isPassing({ list, child }: Project): boolean {
  const columns = outputOf(child);
  return (
    list.length === columns.length && list.every((one, i) => one.kind === "Attribute" && one.id === columns[i]!.id)
  );
}

const withoutAliases = (plan: Plan): Plan => (plan.kind === "SubqueryAlias" ? withoutAliases(plan.child) : plan);

/** Tasks that do the same on other files or rows look alike. */
const shapeOf = ({ name, children }: Operator): string => `${name}(${children.map(shapeOf).join()})`;

function operator(
  { fields, ...named }: Facts,
  children: readonly Operator[],
  output: Operator["output"],
  subqueries: readonly Operator[] = [],
): Operator {
  const isLeaf = children.length === 0;
  const inputs = children.length === 1 ? [attributesField("Input", children[0]!.output)] : [];
  return {
    ...named,
    fields: isLeaf
      ? [attributesField("Output", output), ...fields]
      : named.name === "Project"
        ? [...fields, ...inputs]
        : [...inputs, ...fields],
    children,
    subqueries,
    output,
  };
}

const plain = (name: string, args: string, output: Operator["output"]): Operator =>
  operator({ name, line: `${name} ${args}`, fields: argumentsField(args) }, [], output);

const argumentsField = (text: string) => [["Arguments", text] as const];

function factsOf(plan: Plan): Facts {
  switch (plan.kind) {
    case "OneRow":
      return { name: "Scan OneRowRelation", line: "Scan OneRowRelation[]", fields: [] };
    case "LocalRows":
    case "LocalData": {
      const isEmpty = plan.kind === "LocalRows" ? plan.rows.length === 0 : plan.rowCount === 0;
      const args = `${isEmpty ? "<empty>, " : ""}${attributeList(plan.output)}`;
      return { name: "LocalTableScan", line: `LocalTableScan ${args}`, fields: argumentsField(args) };
    }
    case "Range": {
      const args = `(${plan.start}, ${plan.end}, step=${plan.step}${plan.numPartitions === undefined ? "" : `, splits=${plan.numPartitions}`})`;
      return { name: "Range", line: `Range ${args}`, fields: argumentsField(`Range ${args}`) };
    }
    case "Project":
      return {
        name: "Project",
        line: `Project ${expressionList(plan.list)}`,
        fields: [counted("Output", plan.list.map(explainExpression))],
      };
    case "Filter": {
      const condition = explainExpression(plan.condition);
      return { name: "Filter", line: `Filter ${condition}`, fields: [["Condition ", condition]] };
    }
    case "Aggregate": {
      const calls = (plan.list as readonly Expression[]).flatMap((named) => collect(named, isAggregateCall));
      const functions = [...new Set((calls as readonly AggregateCall[]).map(explainExpression))];
      return aggregateFacts(plan.grouping.map(explainExpression), functions, plan.list.map(explainExpression));
    }
    case "Distinct":
      return aggregateFacts(outputOf(plan).map(explainAttribute), [], outputOf(plan).map(explainAttribute));
    case "Deduplicate":
      return aggregateFacts(plan.keys.map(explainAttribute), [], outputOf(plan).map(explainAttribute));
    case "Union":
      return { name: "Union", line: "Union", fields: [] };
    case "Window":
    case "Generate": {
      const line = explainNode(plan);
      return { name: plan.kind, line, fields: argumentsField(line.slice(plan.kind.length + 1)) };
    }
    case "Join":
      return joinFacts(plan);
    case "Sort": {
      const args = `[${plan.order.map(explainSortOrder).join(", ")}], ${plan.isGlobal}, 0`;
      return { name: "Sort", line: `Sort ${args}`, fields: argumentsField(args) };
    }
    case "Limit":
      return limitFacts(plan.limit, plan.offset);
    case "Tail":
      return { name: "CollectTail", line: `CollectTail ${plan.limit}`, fields: argumentsField(String(plan.limit)) };
    default: {
      const line = explainNode(plan);
      const [name = line, ...rest] = line.split(" ");
      return { name, line, fields: rest.length > 0 ? argumentsField(rest.join(" ")) : [] };
    }
  }
}

function aggregateFacts(keys: readonly string[], functions: readonly string[], results: readonly string[]): Facts {
  return {
    name: "HashAggregate",
    line: `HashAggregate(keys=[${keys.join(", ")}], functions=[${functions.join(", ")}])`,
    fields: [counted("Keys", keys), counted("Functions", functions), counted("Results", results)],
  };
}

function limitFacts(limit: number | undefined, offset: number | undefined): Facts {
  const skipped = offset === undefined ? "" : `, ${offset}`;
  const args = `${limit ?? -1}${skipped}`;
  return { name: "CollectLimit", line: `CollectLimit ${args}`, fields: argumentsField(args) };
}
