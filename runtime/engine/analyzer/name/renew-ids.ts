import type { Attribute } from "../../../plan/resolved/index";
import { columnIdentity } from "./match-name";

/** The columns with ids of their own; those that repeat each other still do. */
export function renewIds(columns: readonly Attribute[], newId: () => number): readonly Attribute[] {
  const firsts = new Map<number, number>();
  return columns.map(({ copyOf: _, ...column }, i) => {
    const id = newId();
    const identity = columnIdentity(columns[i]!);
    const first = firsts.get(identity);
    if (first === undefined) firsts.set(identity, id);
    return { ...column, id, ...(first !== undefined && { copyOf: first }) };
  });
}
