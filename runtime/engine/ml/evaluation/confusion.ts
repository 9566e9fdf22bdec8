import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { aggregate, alias, call, column, double, select, toDouble } from "../expressions";
import { type Program, rowsOf } from "../program";

/** How much weight each pair of label and prediction has. */
export interface Confusion {
  /** Ascending. */
  readonly labels: readonly number[];
  readonly total: number;
  weight(label: number, prediction: number): number;
  ofLabel(label: number): number;
  ofPrediction(prediction: number): number;
}

export function* confusionOf(
  dataset: UnresolvedPlan,
  columns: { readonly label: string; readonly prediction: string; readonly weight?: string | undefined },
): Program<Confusion> {
  const weight = columns.weight === undefined ? double(1) : toDouble(columns.weight);
  const pairs = select(
    dataset,
    alias("label", toDouble(columns.label)),
    alias("prediction", toDouble(columns.prediction)),
    alias("weight", weight),
  );
  const by = [column("label"), column("prediction")];
  const found = (yield* rowsOf(aggregate(pairs, by, ...by, call("sum", column("weight"))))) as [
    number,
    number,
    number,
  ][];
  const sum = (isCounted: (label: number, prediction: number) => boolean) =>
    found.reduce((total, [label, prediction, mass]) => total + (isCounted(label, prediction) ? mass : 0), 0);
  return {
    labels: [...new Set(found.map(([label]) => label))].sort((a, b) => a - b),
    total: sum(() => true),
    weight: (label, prediction) => sum((a, b) => a === label && b === prediction),
    ofLabel: (label) => sum((a) => a === label),
    ofPrediction: (prediction) => sum((_, b) => b === prediction),
  };
}

/** Metrics of one class, and of all weighted by how often they are. */
export function multiclassMetrics(confusion: Confusion) {
  const { labels, total } = confusion;
  const divided = (a: number, b: number) => (b === 0 ? 0 : a / b);
  const precision = (label: number) => divided(confusion.weight(label, label), confusion.ofPrediction(label));
  const recall = (label: number) => divided(confusion.weight(label, label), confusion.ofLabel(label));
  const falsePositiveRate = (label: number) =>
    divided(confusion.ofPrediction(label) - confusion.weight(label, label), total - confusion.ofLabel(label));
  const fMeasure = (label: number, beta = 1) => {
    const [p, r] = [precision(label), recall(label)];
    return divided((1 + beta * beta) * p * r, beta * beta * p + r);
  };
  const weighted = (metric: (label: number) => number) =>
    labels.reduce((sum, label) => sum + (metric(label) * confusion.ofLabel(label)) / total, 0);
  return {
    precision,
    recall,
    falsePositiveRate,
    fMeasure,
    weighted,
    accuracy: divided(
      labels.reduce((sum, label) => sum + confusion.weight(label, label), 0),
      total,
    ),
  };
}
