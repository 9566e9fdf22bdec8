import { outputOf, type SetOperation, type Union } from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { type Fragment, single, spread } from "./fragment";

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
  const [left, right] = [plan.left, plan.right].map((side) => {
    const rows = distribution.fragment(side);
    const keys = outputOf(side);
    return keys.length > 0 ? distribution.shuffle(rows, keys) : distribution.gather(rows);
  }) as [Fragment, Fragment];
  const node = { ...plan, left: left.parts[0]!.plan, right: right.parts[0]!.plan };
  return left.isGathered ? single(node) : spread(node, left.parts[0]!.tasks);
}
