import { expect, test } from "vitest";
import { findEstimator, findModel, Params, type ParamValues, paramsOf } from "../../runtime/engine/ml/index";
import { digamma, logGammaOf, trigamma } from "../../runtime/random/gamma-functions";
import { MersenneTwister } from "../../runtime/random/mersenne-twister";
import { type Rows, runLocally } from "./local-program";

const documents: Rows = {
  features: Array.from({ length: 12 }, (_, i) =>
    Array.from({ length: 6 }, (__, j) => ((i * 5 + j * 7) % 3 !== 0 ? ((i + j) % 4) + 1 : 0)),
  ),
  columns: { row: Array.from({ length: 12 }, (_, i) => i) },
};

function learnt(set: ParamValues) {
  const estimator = findEstimator("clustering.LDA");
  const params = paramsOf(estimator, "uid", { seed: 3, ...set });
  const { className, state } = runLocally(estimator.fit(params, { kind: "OneRow" }), documents, 1);
  const model = { className, state, params: new Params("uid", { seed: 3, ...set }, estimator.defaults), file: "" };
  const ask = (name: string, args: readonly never[] = []) => {
    const answer = findModel(className).attributes[name]!(model, args);
    const found = "next" in answer ? runLocally(answer, documents, 1) : answer;
    return found.kind === "value" ? found.value : undefined;
  };
  return { lambda: state.arrays.lambda!, alpha: state.arrays.alpha!, ask };
}

const near = (found: ArrayLike<number>, expected: readonly number[], digits = 9) => {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(Math.abs(found[i]! / value - 1)).toBeLessThan(10 ** -digits);
};

// Answers of Spark 4.3, of one partition.
test.each([
  [
    { k: 2, maxIter: 5 },
    [
      1.9719576945895345, 2.527433082370413, 0.9613101096448838, 1.5772361371488157, 1.965750814573559,
      0.9034654072798968,
    ],
    [
      0.9530293922006021, 1.4387834005400113, 1.8975985102761224, 1.0108608596642226, 1.3625222253692517,
      1.7123170963933414,
    ],
    [0.5050714578036092, 0.4984457077176398],
    -259.52462526901166,
    2.1627052105750972,
  ],
  [
    {
      k: 2,
      maxIter: 3,
      docConcentration: [0.4, 0.7],
      topicConcentration: 0.3,
      learningDecay: 0.6,
      learningOffset: 10,
    },
    [
      7.897677983551372, 10.44358078143834, 0.7552405079383937, 5.295937495639334, 7.447795622529636,
      0.7413908149301027,
    ],
    [
      2.2811104365014048, 2.5840568496674736, 0.8055891440277697, 2.0382587896657043, 2.774486753773762,
      0.9055528259138163,
    ],
    [0.4552516377681705, 0.6156437384068135],
    -286.46081670056856,
    2.3871734725047378,
  ],
])("topics by samples: %o", (params, first, second, alpha, likelihood, perplexity) => {
  const found = learnt(params);
  near(found.lambda, [...first, ...second]);
  near(found.alpha, alpha);
  near([found.ask("logLikelihood") as number], [likelihood], 8);
  near([found.ask("logPerplexity") as number], [perplexity], 8);
});

test("topics by all documents in each step", () => {
  const { lambda, alpha } = learnt({ k: 3, maxIter: 4, subsamplingRate: 1, optimizeDocConcentration: false });
  near(lambda.subarray(0, 3), [1.265365941451397, 1.2076868161911969, 0.8457619944778509]);
  near(alpha, [1 / 3, 1 / 3, 1 / 3]);
});

test("topics by expectation and maximisation", () => {
  const { lambda, alpha, ask } = learnt({ k: 2, maxIter: 5, optimizer: "em" });
  near(lambda, [
    ...[14.063557523287049, 10.903867942878124, 6.62848851023656, 9.156080461269163, 7.529873497934007],
    ...[11.747336722175291, 5.936442476712952, 9.096132057121874, 13.37151148976344, 10.843919538730837],
    ...[12.470126502065993, 8.25266327782471],
  ]);
  near(alpha, [26, 26]);
  near([ask("trainingLogLikelihood") as number, ask("logPrior") as number], [-214.867573087778, -418.1484788745003]);
  near([ask("logLikelihood") as number], [-228.6329500434412], 8);
});

test("slopes of the gamma function's logarithm", () => {
  const euler = 0.5772156649015329;
  near(
    [digamma(1), digamma(0.5), trigamma(1), trigamma(0.5)],
    [-euler, -euler - 2 * Math.LN2, Math.PI ** 2 / 6, Math.PI ** 2 / 2],
    13,
  );
  near(
    [logGammaOf(0.5), logGammaOf(7), logGammaOf(30.5) - logGammaOf(29.5)],
    [Math.log(Math.PI) / 2, Math.log(720), Math.log(29.5)],
    12,
  );
});

test("Mersenne's twister from a seed of 64 bits", () => {
  const random = new MersenneTwister(42n);
  const drawn = Array.from({ length: 1000 }, () => random.nextDouble());
  expect(new Set(drawn).size).toBe(1000);
  expect(drawn.reduce((sum, one) => sum + one, 0) / 1000).toBeCloseTo(0.5, 1);
});
