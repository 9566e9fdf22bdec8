import { describe, expect, test } from "vitest";
import { findEstimator, type ParamValues, paramsOf } from "../../runtime/engine/ml/index";
import { type Rows, runLocally } from "./local-program";
import { twoClasses } from "./two-classes";

const fitted = (className: string, params: ParamValues, rows: Rows, blocks = 2) => {
  const estimator = findEstimator(className);
  return runLocally(estimator.fit(paramsOf(estimator, "uid", params), { kind: "OneRow" }), rows, blocks);
};

const near = (found: ArrayLike<number>, expected: readonly number[], digits = 9) => {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, digits);
};

// Answers of Spark 4.3.
describe("a linear support vector machine", () => {
  const rows: Rows = {
    ...twoClasses,
    weight: [1, 2, 1, 1, 3, 1, 1, 2],
  };

  test.each([
    [{}, [0.5877306248578581, 0.8245387515775319], -2.649077491472343],
    [{ regParam: 0.1 }, [0.5000004234337132, 0.6882212864315158], -2.1882237130479307],
    [{ maxIter: 5, regParam: 0.01 }, [0.6073733741660484, 0.8048144524164107], -2.6215377930288044],
    [{ maxIter: 1, fitIntercept: false, standardization: false }, [0.18192951610105526, 0.22560828354428283], 0.0],
    [{ maxIter: 1 }, [0.17918484766360507, 0.18151929814372955], -0.6033608092278364],
    [{ maxIter: 2 }, [0.5175746945035545, 0.36862891812889415], -1.6575470453618322],
  ] as const)("%o", (params, coefficients, intercept) => {
    const { arrays } = fitted("classification.LinearSVC", params, rows).state;
    near(arrays.coefficients!, coefficients);
    expect(arrays.intercepts![0]).toBeCloseTo(intercept, 9);
  });

  test("refuses a third class", () => {
    const label = [0, 1, 2, 0, 1, 1, 1, 1];
    expect(() => fitted("classification.LinearSVC", {}, { ...rows, label })).toThrow("3 classes detected");
  });
});

// Answers of Spark 4.3.
describe("naive Bayes", () => {
  const weight = [1, 2, 1, 1, 3, 1];
  const flags: Rows = {
    features: [
      [1, 0, 0],
      [1, 1, 0],
      [0, 1, 1],
      [0, 0, 1],
      [1, 0, 1],
      [0, 1, 0],
    ],
    label: [0, 0, 1, 2, 1, 2],
    weight,
  };
  const counts: Rows = {
    features: [
      [1, 0, 3],
      [2, 1, 0],
      [0, 4, 1],
      [0, 2, 5],
      [1, 0, 1],
      [3, 1, 0],
    ],
    label: [0, 0, 1, 2, 1, 2],
    weight,
  };

  test.each([
    [
      "multinomial",
      [-1.0986122886681096, -0.8472978603872034, -1.4350845252893225],
      [
        -0.737598943130779, -1.5260563034950492, -1.1895840668738362, -1.2729656758128876, -1.0216512475319814,
        -1.0216512475319814, -1.2729656758128876, -1.2729656758128876, -0.8209805520698303,
      ],
      [],
    ],
    [
      "complement",
      [-1.0986122886681096, -0.8472978603872034, -1.4350845252893225],
      [
        1.2851982442485221, 1.1420974006078488, 0.9057086225436182, 0.9734491457141035, 1.408767216971949,
        0.9734491457141035, 0.9734491457141035, 1.2417131323087829, 1.0986122886681096,
      ],
      [],
    ],
    [
      "bernoulli",
      [-1.0986122886681096, -0.8472978603872034, -1.4350845252893225],
      [
        -0.13353139262452252, -0.47000362924573547, -2.0794415416798357, -0.3566749439387322, -1.203972804325936,
        -0.10536051565782611, -1.791759469228055, -0.6931471805599454, -0.6931471805599454,
      ],
      [],
    ],
    [
      "gaussian",
      [-1.0986122886681098, -0.810930216216329, -1.5040773967762742],
      [1.6666666666666665, 0.6666666666666666, 1.0, 0.75, 1.0, 1.0, 1.5, 1.5, 2.5],
      [
        0.2222222246666674, 0.22222222466666686, 2.0000000024444446, 0.1875000024444443, 3.0000000024444446,
        2.4444444246540797e-9, 2.2500000024444446, 0.2500000024444451, 6.250000002444445,
      ],
    ],
  ] as const)("%s", (modelType, pi, theta, sigma) => {
    const params = { modelType, smoothing: 0.5, weightCol: "weight" };
    const { arrays } = fitted("classification.NaiveBayes", params, modelType === "bernoulli" ? flags : counts).state;
    near(arrays.pi!, pi, 12);
    near(arrays.theta!, theta, 12);
    near(arrays.sigma ?? [], sigma, 12);
  });
});

// Answers of Spark 4.3, from its own random weights.
describe("a multilayer perceptron", () => {
  const rows: Rows = {
    ...twoClasses,
  };

  test.each([
    [
      { layers: [2, 3, 2], seed: 7, maxIter: 30 },
      [
        -20.49567311914097, 15.813595374390873, 4.088263471255743, 10.900319789041458, 6.714044660923291,
        8.027562522697796, 11.45911044537418, 1.8089251741566388, -28.83007739660974, 22.409470756063783,
        -20.729389987974784, 1.7146956375260944, -2.433620803042371, -30.88722961742189, 30.7619042431327,
        -1.706615433365137, 2.4412584236447867,
      ],
      0.17328705980295478,
    ],
    [
      { layers: [2, 2], seed: 1, maxIter: 100 },
      [
        -0.11219281877784584, 0.9124003841428713, -1.7136011521725671, -0.9620308917799558, 2.3590258726020163,
        -0.42203457853418735,
      ],
      0.40105288059346766,
    ],
  ] as const)("%o", (params, weights, loss) => {
    const { state, summary } = fitted("classification.MultilayerPerceptronClassifier", params, rows);
    near(state.arrays.weights!, weights, 6);
    expect((summary!.values.objectiveHistory as readonly number[]).at(-1)).toBeCloseTo(loss, 9);
  });
});
