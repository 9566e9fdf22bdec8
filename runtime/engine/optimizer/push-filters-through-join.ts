import { conjunction, conjunctsOf, type Expression, type Join } from "../../plan/resolved/index";
import { strengthened } from "./outer-to-inner";
import { type Ids, idsOf, impliedBy, isOver, mayMove, partition } from "./term";

export interface JoinSides {
  readonly join: Join;
  /** What is asked of either side before it joins, and of the rows that come out. */
  readonly left: readonly Expression[];
  readonly right: readonly Expression[];
  readonly above: readonly Expression[];
}

/** Where the terms over a join, and those of its condition, can be asked. */
export function joinSides(written: Join, terms: readonly Expression[]): JoinSides {
  const type = strengthened(written, terms);
  const [leftIds, rightIds] = [idsOf(written.left), idsOf(written.right)];
  const condition = conjunctsOf(written.condition);
  if (written.isLateral || !condition.every(mayMove)) return keep(written, terms, leftIds);
  if (type === "inner" || type === "cross") return inner(written, [...condition, ...terms], leftIds, rightIds);
  const preservesLeft = type !== "right_outer" && type !== "full_outer";
  const preservesRight = type === "right_outer";
  // Of a side whose rows all come out, only what is asked of the result may be asked before.
  const [leftTerms, rest] = partition(terms, (term) => preservesLeft && isOver(term, leftIds));
  const [rightTerms, above] = partition(rest, (term) => preservesRight && isOver(term, rightIds));
  const mayDropLeft = type === "right_outer" || type === "left_semi";
  const mayDropRight = type === "left_outer" || type === "left_semi" || type === "left_anti";
  const [ofLeft, others] = partition(condition, (term) => mayDropLeft && isOver(term, leftIds));
  const [ofRight, kept] = partition(others, (term) => mayDropRight && isOver(term, rightIds));
  return {
    join: withCondition({ ...written, type }, kept),
    left: [...leftTerms, ...ofLeft],
    right: [...rightTerms, ...ofRight],
    above,
  };
}

function inner(join: Join, terms: readonly Expression[], leftIds: Ids, rightIds: Ids): JoinSides {
  const [left, others] = partition(terms, (term) => isOver(term, leftIds));
  const [right, kept] = partition(others, (term) => isOver(term, rightIds));
  const implied = (ids: Ids) => kept.flatMap((term) => impliedBy(term, ids) ?? []);
  return {
    join: withCondition({ ...join, type: kept.length > 0 ? "inner" : join.type === "cross" ? "cross" : "inner" }, kept),
    left: [...left, ...implied(leftIds)],
    right: [...right, ...implied(rightIds)],
    above: [],
  };
}

/** The right side of a lateral join is evaluated for each row of the left. */
function keep(join: Join, terms: readonly Expression[], leftIds: Ids): JoinSides {
  const isInner = join.type === "inner" || join.type === "cross";
  const [left, above] = partition(terms, (term) => (isInner || join.type === "left_outer") && isOver(term, leftIds));
  return { join, left, right: [], above };
}

function withCondition({ condition: _, ...join }: Join, terms: readonly Expression[]): Join {
  const condition = conjunction(terms);
  return condition ? { ...join, condition } : join;
}
