interface Sample {
  readonly value: number;
  /** Ranks from the sample before it to this one. */
  readonly gap: number;
  /** By how much its rank may be higher. */
  readonly delta: number;
}

/** So many values Spark's sketch takes in at once. */
export const headSize = 49_999;

/**
 * Quantiles as Spark's sketch (Greenwald and Khanna) gives them, of values that it takes in at once.
 * @param sorted ascending, `headSize` at most
 */
export function sketchedQuantiles(
  sorted: readonly number[],
  relativeError: number,
  shares: readonly number[],
): readonly number[] {
  const samples = compressed(
    sorted.map((value, i) => {
      const isEnd = i === 0 || i === sorted.length - 1;
      return { value, gap: 1, delta: isEnd ? 0 : Math.floor(2 * relativeError * (i + 1)) };
    }),
    2 * relativeError * sorted.length,
  );
  const error = Math.floor(samples.reduce((most, { gap, delta }) => Math.max(most, gap + delta), 0) / 2);
  return shares.map((share) => {
    if (samples.length === 0) return Number.NaN;
    if (share <= relativeError || samples.length === 1) return samples[0]!.value;
    if (share >= 1 - relativeError) return samples.at(-1)!.value;
    const rank = Math.ceil(share * sorted.length);
    let least = 0;
    for (const { value, gap, delta } of samples.slice(0, -1)) {
      least += gap;
      if (least + delta - error <= rank && rank <= least + error) return value;
    }
    return samples.at(-1)!.value;
  });
}

/** From the last to the first: neighbours become one as long as they stay below the threshold; both ends stay. */
function compressed(samples: readonly Sample[], threshold: number): readonly Sample[] {
  const kept: Sample[] = [];
  let head = samples.at(-1);
  if (!head) return [];
  for (let i = samples.length - 2; i >= 1; i--) {
    const sample = samples[i]!;
    if (sample.gap + head.gap + head.delta < threshold) head = { ...head, gap: head.gap + sample.gap };
    else {
      kept.push(head);
      head = sample;
    }
  }
  kept.push(head);
  const [first] = samples;
  if (samples.length > 1 && first!.value <= head.value) kept.push(first!);
  return kept.reverse();
}
