import {
  type Aggregate,
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
} from "../../../plan/resolved/index";
import { lookupFunction } from "../../functions/index";
import { groupByColumns } from "../group-by-columns";
import type { Distribution } from "./distribution";
import { type Fragment, mapParts } from "./fragment";
import { isVolatile } from "./repeatable";

/**
 * By each task on its own rows, then the results of one group together; where a function needs all rows of its group at once, the rows
 * themselves are shuffled.
 */
export function splitAggregate(written: Aggregate, distribution: Distribution): Fragment {
  const plan = distribution.withSubqueries(written);
  const child = distribution.fragment(plan.child);
  const newId = distribution.idsOf(written);
  const atOnce = (rows: Fragment) => mapParts(rows, (below) => ({ ...plan, child: below }));
  if (child.isGathered || isVolatile(plan)) return atOnce(distribution.gather(child));
  // The same for every part: what it adds to the child is put over each.
  const { grouping, list, child: keyed } = groupByColumns({ ...plan, child: child.parts[0]!.plan }, { newId });
  const added = keyed.kind === "Project" && keyed !== child.parts[0]!.plan ? keyed : undefined;
  const rows = added ? mapParts(child, (below) => ({ ...added, child: below })) : child;
  const node: Aggregate = { ...plan, grouping, list };
  const together = (parts: Fragment) =>
    plan.groupingSets || grouping.length === 0 ? distribution.gather(parts) : distribution.shuffle(parts, grouping);
  const steps = twoSteps(node, newId);
  if (!steps) return mapParts(together(rows), (below) => ({ ...node, child: below }));
  const partial = mapParts(rows, (below) => ({
    kind: "Aggregate",
    grouping,
    list: [...new Map(grouping.map((key) => [key.id, key])).values(), ...steps.buffers],
    child: below,
  }));
  return mapParts(together(partial), (below) => ({ ...node, list: steps.list, child: below }));
}

interface TwoSteps {
  /** Computed by each task. */
  readonly buffers: readonly Alias[];
  /** The aggregate's list, over the buffers. */
  readonly list: readonly NamedExpression[];
}

/** Undefined: one of the functions cannot be computed in steps. */
function twoSteps({ list }: Aggregate, newId: () => number): TwoSteps | undefined {
  const buffers: Alias[] = [];
  const merged = new Map<string, Expression>();
  for (const call of list.flatMap((named) => collect(named, isAggregateCall)) as readonly AggregateCall[]) {
    const key = expressionKey(call);
    if (merged.has(key)) continue;
    const steps = lookupFunction(call.function)?.split?.(call);
    if (!steps) return undefined;
    const partial = steps.partial.map((child) => aliasOf(child, newId()));
    buffers.push(...partial);
    const results = steps.merge(partial.map(attributeOf)).map((child) => aliasOf(child, newId()));
    const byId = new Map(results.map(({ id, child }) => [id, child]));
    const final = steps.final(results.map(attributeOf) as Attribute[]);
    merged.set(
      key,
      rewriteDown(final, (node) => (node.kind === "Attribute" ? byId.get(node.id) : undefined)),
    );
  }
  const replace = (named: NamedExpression) =>
    rewriteDown(named, (node) =>
      isAggregateCall(node) ? merged.get(expressionKey(node)) : undefined,
    ) as NamedExpression;
  return { buffers, list: list.map(replace) };
}

const aliasOf = (child: AggregateCall, id: number): Alias => ({
  kind: "Alias",
  id,
  name: "buffer",
  child,
  type: child.type,
  nullable: child.nullable,
});
