import type { UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { aggregate, alias, call, column, double, operator, select, toDouble } from "../expressions";
import { type Program, rowsOf } from "../program";

/** Points of a curve. */
export type Curve = readonly (readonly [number, number])[];

/** A binary classifier's scores, the highest first: how much weight of each class lies at or above each. */
export interface RankedScores {
  readonly thresholds: readonly { readonly score: number; readonly positives: number; readonly negatives: number }[];
  readonly positives: number;
  readonly negatives: number;
}

/**
 * @param score the frame's expression for the chance, or margin, of the class 1
 * @param bins thresholds, of which neighbours become one where there are more than twice as many; 0: all are kept
 */
export function* rankedScores(
  dataset: UnresolvedPlan,
  score: UnresolvedExpression,
  label: string,
  weight: string | undefined,
  bins: number,
): Program<RankedScores> {
  const mass = weight === undefined ? double(1) : toDouble(weight);
  const isPositive = operator(">", toDouble(label), double(0.5));
  const scored = select(
    dataset,
    alias("score", score),
    alias("positive", call("when", isPositive, mass, double(0))),
    alias("negative", call("when", isPositive, double(0), mass)),
  );
  const grouped = aggregate(
    scored,
    [column("score")],
    column("score"),
    call("sum", column("positive")),
    call("sum", column("negative")),
  );
  const found = [...(yield* rowsOf(grouped))].sort(([a], [b]) => (b as number) - (a as number));
  let [positives, negatives] = [0, 0];
  const thresholds = found.map(([value, more, less]) => {
    positives += more as number;
    negatives += less as number;
    return { score: value as number, positives, negatives };
  });
  const each = bins === 0 ? 1 : Math.floor(thresholds.length / bins);
  const kept = thresholds.filter((_, i) => each < 2 || (i + 1) % each === 0 || i === thresholds.length - 1);
  return { thresholds: kept, positives, negatives };
}

const rate = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** False positive rate, true positive rate. */
export const rocOf = ({ thresholds, positives, negatives }: RankedScores): Curve => [
  [0, 0],
  ...thresholds.map((at) => [rate(at.negatives, negatives), rate(at.positives, positives)] as const),
  [1, 1],
];

/** Recall, precision; it begins at recall 0 with the first precision. */
export function prOf({ thresholds, positives }: RankedScores): Curve {
  const curve = thresholds.map(
    (at) => [rate(at.positives, positives), rate(at.positives, at.positives + at.negatives)] as const,
  );
  return [[0, curve[0]?.[1] ?? 0], ...curve];
}

/** By trapezoids. */
export const areaUnder = (curve: Curve): number =>
  curve.slice(1).reduce((area, [x, y], i) => area + ((x - curve[i]![0]) * (y + curve[i]![1])) / 2, 0);
