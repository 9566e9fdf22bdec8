import { expect, test } from "vitest";
import { Summary } from "../../runtime/worker/ml/numeric/summary";

const rows = [
  { weight: 1, vector: [1, 1, 1] },
  { weight: 0, vector: [1, 2, 3] },
  { weight: 2.5, vector: [-4, 0, 2] },
  { weight: 0.5, vector: [0.25, -3, 1e6] },
];

const of = (some: typeof rows) => {
  const summary = Summary.ofSize(3);
  for (const { weight, vector } of some) summary.add(vector, 0, weight);
  return summary;
};

// Answers of Spark 4.3's Summarizer.
const expected = {
  mean: [-2.21875, -0.12499999999999997, 125001.5],
  sum: [-8.875, -0.4999999999999999, 500006.0],
  variance: [10.042279411764705, 2.558823529411765, 205881647059.7647],
  std: [3.1689555711250836, 1.5996323106926056, 453741.8286424172],
  nonZeros: [3.0, 2.0, 3.0],
  max: [1.0, 1.0, 1000000.0],
  min: [-4.0, -3.0, 1.0],
  normL1: [11.125, 2.5, 500006.0],
  normL2: [6.4055639876594785, 2.345207879911715, 707106.7811943257],
};

test.each([[1], [2], [3]])("a summary of two parts, of which the first has %i rows, is that of all", (cut) => {
  const parts = [of(rows.slice(0, cut)), of(rows.slice(cut))].map(({ state }) => Summary.from(Array.from(state)));
  parts[0]!.merge(parts[1]!);
  expect(parts[0]!.count).toBe(3);
  for (const [name, values] of Object.entries(expected)) {
    for (const [i, value] of parts[0]!.metric(name).entries()) {
      expect(Math.abs(value - values[i]!) / Math.max(Math.abs(values[i]!), 1), name).toBeLessThan(1e-14);
    }
  }
});
