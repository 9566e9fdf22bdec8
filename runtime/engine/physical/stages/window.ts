import { type Expression, expressionKey, type Window } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, mapParts } from "./fragment";
import { isVolatile } from "./repeatable";

/** Rows of one window partition come to one task: shuffled by the keys that all windows share. */
export function splitWindow(plan: Window, distribution: Distribution): Fragment {
  const child = distribution.fragment(plan.child);
  const node = distribution.withSubqueries(plan);
  const keys = isVolatile(plan) ? [] : sharedKeys(node);
  const rows = child.isGathered || keys.length === 0 ? distribution.gather(child) : distribution.shuffle(child, keys);
  return mapParts(rows, (below) => ({ ...node, child: below }));
}

function sharedKeys({ list }: Window): readonly Expression[] {
  const [first, ...others] = list.map(({ child }) => child.partitionBy);
  const texts = others.map((keys) => new Set(keys.map(expressionKey)));
  return (first ?? []).filter((key) => texts.every((known) => known.has(expressionKey(key))));
}
