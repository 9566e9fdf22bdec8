interface ItemSet {
  readonly set: readonly number[];
  readonly count: number;
}

/** Who has the items of `antecedent` has `consequent`, too. */
export interface Rule {
  readonly antecedent: readonly number[];
  readonly consequent: number;
  readonly confidence: number;
  readonly lift: number;
  readonly support: number;
}

/** The rules of one item behind them that frequent sets of `rows` rows give. */
export function associationRules(sets: readonly ItemSet[], rows: number, minConfidence: number): readonly Rule[] {
  const keyOf = (set: readonly number[]) => [...set].sort((a, b) => a - b).join();
  const counts = new Map(sets.map(({ set, count }) => [keyOf(set), count]));
  return sets
    .filter(({ set }) => set.length > 1)
    .flatMap(({ set, count }) =>
      set.map((consequent) => {
        const antecedent = set.filter((item) => item !== consequent);
        const confidence = count / counts.get(keyOf(antecedent))!;
        const lift = confidence / (counts.get(String(consequent))! / rows);
        return { antecedent, consequent, confidence, lift, support: count / rows };
      }),
    )
    .filter(({ confidence }) => confidence >= minConfidence);
}
