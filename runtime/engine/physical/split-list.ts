import {
  type AggregateCall,
  type Alias,
  type Attribute,
  attributeOf,
  collect,
  type Expression,
  expressionKey,
  isAggregateCall,
  type NamedExpression,
  rewriteDown,
} from "../../plan/resolved/index";
import { isDeterministic } from "../functions/index";

export interface SplitList {
  readonly aggregates: readonly NamedExpression[];
  /** Over their results. */
  readonly list: readonly NamedExpression[];
}

/**
 * The aggregates by themselves, and what is computed of their results: an expression whose text names a value several times would repeat the
 * aggregate's own long text each time. Undefined: there is nothing to take apart.
 */
export function splitList(
  list: readonly NamedExpression[],
  keys: readonly Attribute[],
  newId: () => number,
): SplitList | undefined {
  if (!list.some(isOver) || !list.every(isDeterministic)) return undefined;
  const results = new Map<string, Alias>();
  const resultOf = (call: AggregateCall): Attribute => {
    const key = expressionKey(call);
    const { type, nullable } = call;
    const result = results.get(key) ?? { kind: "Alias", id: newId(), name: "result", child: call, type, nullable };
    results.set(key, result);
    return attributeOf(result);
  };
  const above = list.map(
    (named) =>
      (isOver(named)
        ? rewriteDown(named, (node) => (isAggregateCall(node) ? resultOf(node) : undefined))
        : attributeOf(named)) as NamedExpression,
  );
  const named = [...keys, ...list.filter((one) => !isOver(one)), ...results.values()];
  return { aggregates: [...new Map(named.map((one) => [one.id, one])).values()], list: above };
}

/** An expression over aggregates that needs nothing else of its groups than their keys. */
function isOver(named: NamedExpression): boolean {
  if (named.kind !== "Alias" || isAggregateCall(named.child)) return false;
  return collect(named, isAggregateCall).length > 0 && collect(named, isBound).length === 0;
}

/** Can only be asked where the groups are made. */
const isBound = (node: Expression): node is Expression =>
  node.kind === "Subquery" ||
  node.kind === "OuterReference" ||
  (node.kind === "Call" && node.function.startsWith("grouping"));
