import { SparkError } from "../../../errors/index";
import {
  type Aggregate,
  type AggregateCall,
  type Attribute,
  attributeOf,
  type EvalExternal,
  type Expression,
  expressionKey,
  isAggregateCall,
  type NamedExpression,
  outputOf,
  type Plan,
  rewriteDown,
  some,
  type UserFunctionCall,
} from "../../../plan/resolved/index";
import { ColumnsBelow } from "./columns-below";
import { evaluate } from "./evaluate";
import { holdsExternal, isExternalCall } from "./external-call";

/** External functions in an aggregation: functions of whole groups, of what comes out, and of what goes in. */
export function fromAggregate(plan: Aggregate, newId: () => number): Plan {
  if (plan.list.some((item) => some(item, isUserAggregate))) return aggregateExternal(plan, newId);
  if (plan.list.some(hasExternalAbove(plan))) return resultsAbove(plan, newId);
  const inputs = [...plan.grouping, ...plan.list];
  if (!inputs.some(holdsExternal)) return plan;
  const { plan: child, replace } = evaluate(plan.child, inputs, newId);
  return {
    ...plan,
    child,
    grouping: plan.grouping.map(replace),
    list: plan.list.map((item) => replace(item) as NamedExpression),
  };
}

const isUserAggregate = (node: Expression): boolean => isAggregateCall(node) && node.user !== undefined;

/** Whether an external function is called of what the aggregation gives, rather than of its rows. */
function hasExternalAbove({ grouping }: Aggregate): (expression: Expression) => boolean {
  const keys = new Set(grouping.map(expressionKey));
  const isAbove = (node: Expression): boolean => {
    if (isAggregateCall(node) || keys.has(expressionKey(node))) return false;
    return isExternalCall(node) || childrenHold(node, isAbove);
  };
  return isAbove;
}

const childrenHold = (node: Expression, fits: (child: Expression) => boolean): boolean => {
  let holds = false;
  rewriteDown(node, (inner) => {
    if (inner === node) return undefined;
    if (fits(inner)) holds = true;
    return inner;
  });
  return holds;
};

/** The list over columns of the aggregation itself, above it. */
function resultsAbove(plan: Aggregate, newId: () => number): Plan {
  const isAbove = hasExternalAbove(plan);
  const keys = new Set(plan.grouping.map(expressionKey));
  const inner: NamedExpression[] = [];
  const known = new Map<string, Attribute>();
  const below = (node: Expression): Attribute => {
    const key = expressionKey(node);
    const { type, nullable } = node;
    const named: NamedExpression =
      node.kind === "Attribute" ? node : { kind: "Alias", id: newId(), name: "aggregate", child: node, type, nullable };
    const column = known.get(key) ?? attributeOf(named);
    if (!known.has(key)) inner.push(named);
    known.set(key, column);
    return column;
  };
  const list = plan.list.map((item): NamedExpression => {
    if (!isAbove(item)) {
      inner.push(item);
      return attributeOf(item);
    }
    return rewriteDown(item, (node) =>
      isAggregateCall(node) || keys.has(expressionKey(node)) ? below(node) : undefined,
    ) as NamedExpression;
  });
  const child = fromAggregate({ ...plan, list: inner }, newId);
  const { plan: evaluated, replace } = evaluate(child, list, newId);
  return { kind: "Project", list: list.map((item) => replace(item) as NamedExpression), child: evaluated };
}

/** Groups are given to a function whole; functions of the engine's own cannot stand beside. */
function aggregateExternal(plan: Aggregate, newId: () => number): Plan {
  const calls = new Map<string, { readonly call: UserFunctionCall; readonly result: Attribute }>();
  const columns = new ColumnsBelow(newId);
  const keys = new Map(plan.grouping.map((key) => [expressionKey(key), columns.column(key)]));
  const callOf = (node: AggregateCall) => {
    const key = expressionKey(node);
    const known = calls.get(key);
    if (known) return known.result;
    const { type, user, args } = node;
    if (!user || plan.groupingSets || node.filter) throw misplaced(plan);
    const result: Attribute = { kind: "Attribute", id: newId(), name: "pythonUDAF", type, nullable: true };
    const call: UserFunctionCall = {
      kind: "UserFunctionCall",
      ...user,
      args: args.map((argument) => columns.column(argument)),
      isDeterministic: true,
      resultId: result.id,
      type,
      nullable: true,
    };
    calls.set(key, { call, result });
    return result;
  };
  const list = plan.list.map(
    (item) =>
      rewriteDown(item, (node) =>
        isAggregateCall(node) ? callOf(node) : node === item ? undefined : keys.get(expressionKey(node)),
      ) as NamedExpression,
  );
  const grouping = [...new Map([...keys.values()].map((key) => [key.id, key])).values()];
  const { plan: below, replace } = evaluate(plan.child, columns.expressions, newId);
  const made = [...calls.values()];
  const node: EvalExternal = {
    kind: "EvalExternal",
    child: columns.over(below, outputOf(plan.child), replace),
    calls: made.map(({ call }) => call),
    kept: grouping,
    results: made.map(({ result }) => result),
    grouping,
  };
  const kinds = new Set(made.map(({ call }) => call.evalType));
  if (kinds.size > 1) throw misplaced(plan);
  const { plan: evaluated, replace: replaceAbove } = evaluate(node, list, newId);
  return { kind: "Project", list: list.map((item) => replaceAbove(item) as NamedExpression), child: evaluated };
}

function misplaced({ list }: Aggregate): SparkError {
  const names = new Set<string>();
  for (const item of list)
    some(item, (node) => isAggregateCall(node) && node.user !== undefined && !names.add(node.user.name));
  const functionList = [...names].map((name) => `\`${name}\``).join(", ");
  return new SparkError("INVALID_PANDAS_UDF_PLACEMENT", { functionList });
}
