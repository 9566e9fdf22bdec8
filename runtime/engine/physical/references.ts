import { type Expression, expressionsIn, outerReferences } from "../../plan/resolved/index";

/** How often each attribute is used. One that a subquery uses counts twice: it is evaluated inside another query. */
export function countReferences(expressions: readonly Expression[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const add = (id: number, times: number) => counts.set(id, (counts.get(id) ?? 0) + times);
  for (const inner of expressionsIn(...expressions)) {
    if (inner.kind === "Attribute") add(inner.id, 1);
    if (inner.kind === "Subquery") for (const id of outerReferences(inner.plan)) add(id, 2);
  }
  return counts;
}
