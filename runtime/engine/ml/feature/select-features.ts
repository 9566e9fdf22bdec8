/** The places of the features that a test's chances recommend, the best first where so many are wanted. @param threshold a number, a share or a chance, by `mode` */
export function selectFeatures(pValues: readonly number[], mode: string, threshold: number): readonly number[] {
  const ranked = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]! || a - b);
  switch (mode) {
    case "numTopFeatures":
      return ranked.slice(0, threshold);
    case "percentile":
      return ranked.slice(0, Math.floor(pValues.length * threshold));
    case "fpr":
      return [...pValues.keys()].filter((i) => pValues[i]! < threshold);
    case "fdr": {
      // Benjamini and Hochberg's procedure.
      const last = ranked.findLastIndex((place, rank) => pValues[place]! <= (threshold * (rank + 1)) / pValues.length);
      return ranked.slice(0, last + 1).sort((a, b) => a - b);
    }
    default:
      return [...pValues.keys()].filter((i) => pValues[i]! < threshold / pValues.length);
  }
}
