import { expect, test } from "vitest";
import { findEstimator, paramsOf } from "../../runtime/engine/ml/index";
import { runLocally } from "./local-program";

const ratings = Array.from({ length: 12 * 9 }, (_, i) => [Math.floor(i / 9), i % 9] as const)
  .filter(([user, item]) => (user * 5 + item) % 3 !== 0)
  .map(([user, item]) => [user, item, ((user * 7 + item * 3) % 5) + 1] as const);
const columns = {
  user: ratings.map(([user]) => user),
  item: ratings.map(([, item]) => item),
  rating: ratings.map(([, , rating]) => rating),
};

// Answers of Spark 4.3: the factors of its first users and items, which keep single precision.
test.each([
  [
    { rank: 3, maxIter: 5, seed: 0, numUserBlocks: 3, numItemBlocks: 3 },
    [
      0.04844649136066437, -0.030440494418144226, 1.7068042755126953, 0.9004080891609192, 0.9975336790084839,
      0.36789271235466003, -0.5874348282814026, 0.887325644493103, 1.4362156391143799, 1.4767589569091797,
      -0.6656316518783569, 0.9675135016441345,
    ],
    [
      0.30384665727615356, 2.1360480785369873, 1.50442373752594, 1.0565471649169922, -0.41020098328590393,
      2.413347005844116,
    ],
  ],
  [
    { rank: 2, maxIter: 3, seed: 42, implicitPrefs: true, alpha: 2.0, numUserBlocks: 3, numItemBlocks: 3 },
    [
      1.089712381362915, 1.6148148775100708, 0.3822256028652191, 1.9257385730743408, 1.6265926361083984,
      0.6973357796669006, 1.161366581916809, 1.5337668657302856,
    ],
    [0.3905806243419647, 0.35261526703834534, 0.5646918416023254, 0.14348185062408447],
  ],
  [
    { rank: 3, maxIter: 4, seed: 7, nonnegative: true, numUserBlocks: 3, numItemBlocks: 3 },
    [
      0.770047128200531, 2.09893536567688, 1.0373458862304688, 0.908168375492096, 0.2819424569606781,
      2.0364837646484375, 0.3221089541912079, 2.1069109439849854, 0.9132785797119141, 0.8064940571784973,
      0.7392536997795105, 1.9216870069503784,
    ],
    [0.0, 1.2835928201675415, 1.2161239385604858, 1.0329835414886475, 1.1618216037750244, 0.5385860800743103],
  ],
] as const)("alternating least squares draw and solve as Spark does: %o", (params, users, items) => {
  const estimator = findEstimator("recommendation.ALS");
  const features = ratings.map(() => []);
  const program = estimator.fit(paramsOf(estimator, "uid", params), { kind: "OneRow" });
  const { arrays } = runLocally(program, { features, columns }, 3).state;
  expect([...arrays.userIds!]).toEqual(Array.from({ length: 12 }, (_, i) => i));
  for (const [i, value] of users.entries()) expect(arrays.userFactors![i]).toBeCloseTo(value, 5);
  for (const [i, value] of items.entries()) expect(arrays.itemFactors![i]).toBeCloseTo(value, 5);
});
