import { type Deduplicate, type Distinct, outputOf } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, mapParts } from "./fragment";

/** Before the shuffle too: fewer rows to write. */
export function splitDistinct(plan: Distinct, distribution: Distribution): Fragment {
  const child = distribution.fragment(plan.child);
  const unique = mapParts(child, (below) => ({ ...plan, child: below }));
  if (child.isGathered) return unique;
  const keys = outputOf(plan.child);
  const met = keys.length > 0 ? distribution.shuffle(unique, keys) : distribution.gather(unique);
  return mapParts(met, (below) => ({ ...plan, child: below }));
}

export function splitDeduplicate(plan: Deduplicate, distribution: Distribution): Fragment {
  const child = distribution.fragment(plan.child);
  const met =
    child.isGathered || plan.keys.length === 0 ? distribution.gather(child) : distribution.shuffle(child, plan.keys);
  return mapParts(met, (below) => ({ ...plan, child: below }));
}
