import { outputOf, type Plan, type SetOperation, type Union } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, single } from "./fragment";

/** Each task goes on with rows of one branch. */
export function splitUnion(plan: Union, distribution: Distribution): Fragment {
  const branches = plan.children.map((child) => distribution.fragment(child));
  const parts = branches.flatMap((branch) => branch.parts);
  if (parts.every((part) => part.plan.kind === "OneRow")) return single(plan);
  return {
    parts: parts.map(({ plan: child, tasks }) => ({ plan: { ...plan, children: [child] }, tasks })),
    isGathered: false,
  };
}

/** Equal rows of both sides come to one task. */
export function splitSetOperation(plan: SetOperation, distribution: Distribution): Fragment {
  const sides = [plan.left, plan.right];
  const fragments = sides.map((side) => distribution.fragment(side));
  const over = ([left, right]: readonly Plan[]): Plan => ({ ...plan, left: left!, right: right! });
  if (outputOf(plan).length === 0 || distribution.isLittle(...fragments))
    return single(over(fragments.map((fragment) => distribution.gather(fragment).parts[0]!.plan)));
  const partitions = distribution.partitionsFor(...fragments);
  const exchanges = sides.map((side, i) => distribution.exchange(fragments[i]!, outputOf(side), partitions));
  return distribution.read(exchanges, over);
}
