import type { Tensors } from "../../types/index";

/** Sums of what the blocks gave under a name. */
export function sumOf(parts: readonly Tensors[], name: string): Float64Array {
  const total = new Float64Array(parts[0]?.arrays[name]?.length ?? 0);
  for (const { arrays } of parts) for (const [i, value] of arrays[name]!.entries()) total[i]! += value;
  return total;
}

export const sumOfValues = (parts: readonly Tensors[], name: string): number =>
  parts.reduce((sum, { values }) => sum + (values[name] as number), 0);

export const doubles = ({ arrays }: Tensors, name: string): Float64Array => arrays[name] as Float64Array;

/** One behind the other. */
export function concatenated(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
