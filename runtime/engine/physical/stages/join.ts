import { type Join, outputOf, type Plan, planExpressions } from "../../../plan/resolved/index";
import { isDeterministic } from "../../functions/index";
import type { Distribution } from "./distribution";
import { everywhere } from "./everywhere";
import { type Fragment, mapParts, single } from "./fragment";
import { type JoinKeys, joinKeys } from "./join-keys";
import { broadcastable, dividable, otherSide, reducible, type Side } from "./join-sides";
import { isWorthReducing, reducedBy } from "./reduce";

type Sides = Readonly<Record<Side, Fragment>>;

/** A small side goes whole to every task; else rows with equal keys meet. */
export function splitJoin(written: Join, distribution: Distribution): Fragment {
  const plan = distribution.withSubqueries(written);
  if (planExpressions(plan).some((condition) => !isDeterministic(condition))) return inOneTask(plan, distribution);
  if (plan.isLateral) return lateral(plan, distribution);
  const sides = { left: distribution.fragment(plan.left), right: distribution.fragment(plan.right) };
  if (sides.left.isGathered && sides.right.isGathered) return single(joined(plan, sides.left, sides.right));
  const keys = joinKeys(plan);
  const small = smallSide(plan, keys.left.length > 0, sides, distribution);
  if (small) return broadcastJoin(plan, small, sides, keys, distribution);
  if (keys.left.length === 0) return inOneTask(plan, distribution);
  return shuffleJoin(plan, sides, keys, distribution);
}

const joined = (plan: Join, left: Fragment, right: Fragment): Join => ({
  ...plan,
  left: left.parts[0]!.plan,
  right: right.parts[0]!.plan,
});

function inOneTask(plan: Join, distribution: Distribution): Fragment {
  if (plan.isLateral) return lateral(plan, distribution, true);
  const [left, right] = [plan.left, plan.right].map((side) => distribution.gather(distribution.fragment(side)));
  return single(joined(plan, left!, right!));
}

/** The right side is evaluated for each row of the left. */
function lateral(plan: Join, distribution: Distribution, isGathered = false): Fragment {
  const left = distribution.fragment(plan.left);
  const right = distribution.whole(plan.right);
  return mapParts(isGathered ? distribution.gather(left) : left, (rows) => ({ ...plan, left: rows, right }));
}

function broadcastJoin(plan: Join, small: Side, sides: Sides, keys: JoinKeys, distribution: Distribution): Fragment {
  const rows = everywhere(plan[small], sides[small], distribution);
  const big = otherSide[small];
  // A hint is the user's, or that of a join which reduces already.
  const isReduced = !plan.hint && isWorthReducing(plan[big]) && mayReduce(plan, big, sides, distribution);
  const reduced = isReduced ? reducedSide(plan, big, rows, keys, distribution) : undefined;
  return over(plan, small, rows, reduced ? distribution.fragment(reduced) : sides[big]);
}

const over = (plan: Join, small: Side, rows: Plan, big: Fragment) =>
  mapParts(big, (below) => ({ ...plan, [small]: rows, [otherSide[small]]: below }));

/** The smaller side is written first: it may turn out to be small enough to be broadcast, or leave few rows of the other to be written. */
function shuffleJoin(plan: Join, sides: Sides, keys: JoinKeys, distribution: Distribution): Fragment {
  const first: Side = distribution.bytes(sides.left) <= distribution.bytes(sides.right) ? "left" : "right";
  const second = otherSide[first];
  const partitions = distribution.partitionsFor(sides.left, sides.right);
  const one = distribution.exchange(sides[first], keys[first], partitions);
  const { stageId } = one.scan;
  const all = { ...one.scan, reads: "all" } as const;
  const found = distribution.measured(stageId);
  if (found?.rows === 0 && isEmptyWithout(plan, first)) {
    distribution.change(`Stage ${stageId} came to hold no rows: the join that reads it gives none.`);
    return single({ kind: "LocalRows", output: outputOf(plan), rows: [] });
  }
  if (found && broadcastable[plan.type].includes(first) && distribution.bytes(single(all)) <= maxBytes(distribution)) {
    distribution.change(
      `Stage ${stageId} came to hold ${found.rows} rows, ${found.bytes} bytes: each task of its join reads them all, and the other side is not shuffled.`,
    );
    return over(plan, first, all, sides[second]);
  }
  const reduced = mayReduce(plan, second, sides, distribution)
    ? reducedSide(plan, second, all, keys, distribution)
    : undefined;
  const rest = reduced ? distribution.fragment(reduced) : sides[second];
  const isAwaited = distribution.settings.isAdaptive && broadcastable[plan.type].includes(first);
  const other = distribution.exchange(rest, keys[second], partitions, isAwaited ? stageId : undefined);
  const exchanges = (first === "left" ? [one, other] : [other, one]).map((exchange, i) => ({
    ...exchange,
    mayDivide: dividable[plan.type].includes(i === 0 ? "left" : "right"),
  }));
  return distribution.read(exchanges, ([left, right]) => ({ ...plan, left: left!, right: right! }));
}

const reducedSide = (plan: Join, side: Side, others: Plan, keys: JoinKeys, { derived }: Distribution) =>
  derived(plan[side], others, () => reducedBy(plan[side], keys[side], others, keys[otherSide[side]]));

const isEmptyWithout = ({ type }: Join, side: Side) =>
  type === "inner" ||
  type === "left_semi" ||
  (side === "left" ? type === "left_outer" || type === "left_anti" : type === "right_outer");

/** Rows of this side that have no partner need not come. */
const mayReduce = (plan: Join, side: Side, sides: Sides, { rows, settings }: Distribution) =>
  reducible[plan.type].includes(side) &&
  (settings.broadcastMaxBytes ?? 0) >= 0 &&
  rows(sides[otherSide[side]]) * leastGain <= rows(sides[side]);

const leastGain = 4;

const maxBytes = ({ settings }: Distribution) => settings.broadcastMaxBytes ?? 10 * 1024 * 1024;

/** The side to broadcast: as a hint says, where it is small enough, or where no keys would let rows meet otherwise. */
function smallSide(plan: Join, hasKeys: boolean, sides: Sides, distribution: Distribution): Side | undefined {
  const allowed = broadcastable[plan.type];
  const hinted = allowed.find((side) => plan.hint?.[side] === "broadcast");
  if (hinted) return hinted;
  const bytes = (side: Side) => distribution.bytes(sides[side]);
  const [smallest] = [...allowed].sort((a, b) => bytes(a) - bytes(b));
  if (!smallest || !hasKeys) return smallest;
  return bytes(smallest) <= maxBytes(distribution) ? smallest : undefined;
}
