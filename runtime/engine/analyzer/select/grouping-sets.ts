import type { UnresolvedExpression, UnresolvedGroup } from "../../../plan/unresolved/index";
import { analysisError } from "../error/analysis-error";

type Sets = readonly (readonly number[])[];
type Resolve = (expressions: readonly UnresolvedExpression[]) => readonly number[];

const maxCubeColumns = 16;

/** ROLLUP, CUBE and GROUPING SETS, alone or crossed, as lists of indexes of grouping expressions. */
export function groupingSetsOf(group: UnresolvedGroup, resolve: Resolve): Sets {
  switch (group.type) {
    case "by":
      return [resolve(group.by)];
    case "rollup": {
      const parts = units(group, resolve);
      return Array.from({ length: parts.length + 1 }, (_, dropped) => distinct(parts.slice(0, parts.length - dropped)));
    }
    case "cube": {
      const parts = units(group, resolve);
      if (parts.length > maxCubeColumns) {
        throw analysisError("GROUPING_SIZE_LIMIT_EXCEEDED", { maxSize: String(maxCubeColumns) });
      }
      return subsets(parts).map(distinct);
    }
    case "sets": {
      // Expressions beside the sets come first, so that the output lists them so.
      resolve(group.by);
      return (group.sets ?? []).map((set) => distinct([resolve(set)]));
    }
    case "analytics":
      return (group.parts ?? [])
        .map((part) => groupingSetsOf(part, resolve))
        .reduce<Sets>((crossed, sets) => crossed.flatMap((left) => sets.map((right) => distinct([left, right]))), [[]]);
    case "all":
      return [[]];
  }
}

/** What a rollup drops or a cube chooses as one: `(a, b)` in `ROLLUP((a, b), c)` is one unit. */
const units = ({ by, sets }: UnresolvedGroup, resolve: Resolve): Sets =>
  (sets ?? by.map((expression) => [expression])).map(resolve);

/** All subsets, larger ones first, in the order of their members. */
function subsets(parts: Sets): readonly Sets[] {
  const [first, ...rest] = parts;
  if (!first) return [[]];
  const without = subsets(rest);
  return [...without.map((subset) => [first, ...subset]), ...without];
}

const distinct = (sets: Sets): readonly number[] => [...new Set(sets.flat())];
