/** How mixed the labels are of which a node's statistics tell. */
export interface Impurity {
  readonly isClassification: boolean;
  /** Numbers a bin: statistics, and the number of rows last. */
  readonly width: number;
  of(stats: Float64Array): number;
  /** Weight of the rows. */
  count(stats: Float64Array): number;
  predict(stats: Float64Array): number;
}

const totalOf = (stats: Float64Array, classes: number) => {
  let total = 0;
  for (let c = 0; c < classes; c++) total += stats[c]!;
  return total;
};

const ofClasses = (classes: number, of: (stats: Float64Array, total: number) => number): Impurity => ({
  isClassification: true,
  width: classes + 1,
  of(stats) {
    const total = totalOf(stats, classes);
    return total === 0 ? 0 : of(stats, total);
  },
  count: (stats) => totalOf(stats, classes),
  predict(stats) {
    let best = 0;
    for (let c = 1; c < classes; c++) if (stats[c]! > stats[best]!) best = c;
    return best;
  },
});

const gini = (classes: number): Impurity =>
  ofClasses(classes, (stats, total) => {
    let impurity = 1;
    for (let c = 0; c < classes; c++) {
      const share = stats[c]! / total;
      impurity -= share * share;
    }
    return impurity;
  });

const entropy = (classes: number): Impurity =>
  ofClasses(classes, (stats, total) => {
    let impurity = 0;
    for (let c = 0; c < classes; c++) {
      if (stats[c] === 0) continue;
      const share = stats[c]! / total;
      impurity -= share * (Math.log(share) / Math.log(2));
    }
    return impurity;
  });

const variance: Impurity = {
  isClassification: false,
  width: 4,
  of: (stats) => (stats[0] === 0 ? 0 : (stats[2]! - (stats[1]! * stats[1]!) / stats[0]!) / stats[0]!),
  count: (stats) => stats[0]!,
  predict: (stats) => (stats[0] === 0 ? 0 : stats[1]! / stats[0]!),
};

export const impurityOf = (name: string, classes: number): Impurity =>
  name.toLowerCase() === "entropy" ? entropy(classes) : name.toLowerCase() === "gini" ? gini(classes) : variance;
