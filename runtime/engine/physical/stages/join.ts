import { type Join, type Plan, planExpressions } from "../../../plan/resolved/index";
import { isDeterministic } from "../../functions/index";
import type { Distribution } from "./distribution";
import { estimatedBytes } from "./estimated-bytes";
import { type Fragment, mapParts, single, spread } from "./fragment";
import { joinKeys } from "./join-keys";

type Side = "left" | "right";

/** A side whose unmatched rows come out must be spread, lest each task brings them. */
const broadcastable: Readonly<Record<Join["type"], readonly Side[]>> = {
  inner: ["right", "left"],
  cross: ["right", "left"],
  left_outer: ["right"],
  left_semi: ["right"],
  left_anti: ["right"],
  right_outer: ["left"],
  full_outer: [],
};

/** A small side goes whole to every task; else rows with equal keys meet. */
export function splitJoin(written: Join, distribution: Distribution): Fragment {
  const plan = distribution.withSubqueries(written);
  if (planExpressions(plan).some((condition) => !isDeterministic(condition))) return inOneTask(plan, distribution);
  if (plan.isLateral) return lateral(plan, distribution);
  const keys = joinKeys(plan);
  const small = smallSide(plan, keys.left.length > 0, distribution);
  if (small) return broadcastJoin(plan, small, distribution);
  if (keys.left.length === 0) return inOneTask(plan, distribution);
  const left = distribution.shuffle(distribution.fragment(plan.left), keys.left);
  const right = distribution.shuffle(distribution.fragment(plan.right), keys.right);
  const [one, other] = [left.parts[0]!, right.parts[0]!];
  return spread({ ...plan, left: one.plan, right: other.plan }, one.tasks);
}

function inOneTask(plan: Join, distribution: Distribution): Fragment {
  if (plan.isLateral) return lateral(plan, distribution, true);
  const [left, right] = [plan.left, plan.right].map(
    (side) => distribution.gather(distribution.fragment(side)).parts[0]!.plan,
  ) as [Plan, Plan];
  return single({ ...plan, left, right });
}

/** The right side is evaluated for each row of the left. */
function lateral(plan: Join, distribution: Distribution, isGathered = false): Fragment {
  const left = distribution.fragment(plan.left);
  const right = distribution.whole(plan.right);
  return mapParts(isGathered ? distribution.gather(left) : left, (rows) => ({ ...plan, left: rows, right }));
}

function broadcastJoin(plan: Join, small: Side, distribution: Distribution): Fragment {
  const left = distribution.fragment(plan.left);
  const right = distribution.fragment(plan.right);
  if (left.isGathered && right.isGathered)
    return single({ ...plan, left: left.parts[0]!.plan, right: right.parts[0]!.plan });
  const everywhere = distribution.broadcast(small === "left" ? left : right);
  return small === "left"
    ? mapParts(right, (rows) => ({ ...plan, left: everywhere, right: rows }))
    : mapParts(left, (rows) => ({ ...plan, left: rows, right: everywhere }));
}

/** The side to broadcast: as a hint says, where it is small enough, or where no keys would let rows meet otherwise. */
function smallSide(plan: Join, hasKeys: boolean, { settings }: Distribution): Side | undefined {
  const sides = broadcastable[plan.type];
  const hinted = sides.find((side) => plan.hint?.[side] === "broadcast");
  if (hinted) return hinted;
  const bytes = (side: Side) => estimatedBytes(plan[side]) ?? Number.POSITIVE_INFINITY;
  const [smallest] = [...sides].sort((a, b) => bytes(a) - bytes(b));
  if (!smallest || !hasKeys) return smallest;
  return bytes(smallest) <= (settings.broadcastMaxBytes ?? 10 * 1024 * 1024) ? smallest : undefined;
}
