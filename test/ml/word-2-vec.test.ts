import { expect, test } from "vitest";
import { synonyms } from "../../runtime/engine/ml/feature/synonyms";
import { wordTree } from "../../runtime/engine/ml/feature/word-tree";
import { findEstimator, paramsOf } from "../../runtime/engine/ml/index";
import { arrayType, stringType, structField } from "../../runtime/types/index";
import { vectorOperations } from "../../runtime/worker/ml/operations/index";
import { runLocally } from "./local-program";

const text =
  "the quick brown fox jumps over the lazy dog while the cat sleeps and the dog barks at the quick cat".split(" ");
const sentences = Array.from({ length: 60 }, (_, i) =>
  Array.from({ length: 5 + (i % 9) }, (_, j) => text[(i * 7 + j * (1 + (i % 3))) % text.length]!),
);

const counts = new Map<string, number>();
for (const word of sentences.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);

/** The sentences as the workers store them: the vocabulary is the order that Spark gives these words. */
function stored(vocabulary: readonly string[]) {
  const rows: Float64Array[] = [];
  const writer = { sparse: (_: number, __: Int32Array, places: Float64Array) => rows.push(places) };
  const places = vectorOperations.wordPlaces!({ values: { vocabulary }, model: { values: {}, arrays: {} } });
  places([{ kind: "value", count: rows.length, isNull: () => false, values: sentences }], writer as never);
  const starts = Int32Array.from([0, ...rows]).fill(0);
  for (const [i, { length }] of rows.entries()) starts[i + 1] = starts[i]! + length;
  const features = Float64Array.from(rows.flatMap((row) => [...row]));
  return {
    values: { rows: rows.length, size: 2147483647 },
    arrays: { starts, features, indices: new Int32Array(features.length), row: Float64Array.from(rows.keys()) },
  };
}

function fitted(params: Record<string, number>) {
  const estimator = findEstimator("feature.Word2Vec");
  const program = estimator.fit(paramsOf(estimator, "uid", { inputCol: "s", outputCol: "o", ...params }), {
    kind: "OneRow",
  });
  const rows = {
    features: [],
    fields: [structField("s", arrayType(stringType))],
    answers: [...counts].map(([word, count]) => [word, BigInt(count)]),
  };
  // The order of the vocabulary is known from a run over no sentences.
  const { values } = runLocally(
    findEstimator("feature.Word2Vec").fit(paramsOf(estimator, "uid", { inputCol: "s", ...params, maxIter: 0 }), {
      kind: "OneRow",
    }),
    { ...rows, stored: stored([]) },
    1,
  ).state;
  const vocabulary = values.vocabulary as readonly string[];
  const { arrays } = runLocally(program, { ...rows, stored: stored(vocabulary) }, 1).state;
  const size = arrays.vectors!.length / vocabulary.length;
  return vocabulary.map(
    (word, i) => [word, Float64Array.from(arrays.vectors!.subarray(i * size, (i + 1) * size))] as const,
  );
}

// Answers of Spark 4.3, of one partition; it adds up in single precision in an order of its own.
test.each([
  [
    { vectorSize: 3, seed: 42, minCount: 2 },
    { and: [0.113105685, -0.00602664659, -0.139684543], at: [0.248580843, 0.326316565, -0.0417721979] },
    [
      ["quick", 0.915673553943634],
      ["lazy", 0.5032621622085571],
      ["brown", 0.39660578966140747],
    ],
  ],
  [
    { vectorSize: 4, seed: 7, minCount: 0, maxIter: 3, windowSize: 2, maxSentenceLength: 4, stepSize: 0.1 },
    {
      brown: [-0.418565005, -0.450706661, 0.223525763, -1.93627024],
      cat: [0.636636138, -0.578955412, 0.285891861, 0.650298417],
    },
    [
      ["and", 0.744025707244873],
      ["lazy", 0.6729882955551147],
      ["brown", 0.6295192837715149],
    ],
  ],
] as const)("words become Spark's vectors: %o", (params, vectors, near) => {
  const words = fitted(params);
  for (const [word, expected] of Object.entries(vectors)) {
    const [, found] = words.find(([one]) => one === word)!;
    for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 4);
  }
  const found = synonyms(words, "dog", 3);
  expect(found.map(([word]) => word)).toEqual(near.map(([word]) => word));
  for (const [i, [, cosine]] of near.entries()) expect(found[i]![1]).toBeCloseTo(cosine, 5);
});

test("a word without a vector has no synonyms", () => {
  expect(() => synonyms(fitted({ vectorSize: 2, seed: 1, minCount: 2 }), "zzz", 1)).toThrow("zzz not in vocabulary");
});

test("rare words have long ways through the tree", () => {
  const { starts, nodes, branches } = wordTree([8, 4, 2, 1, 1]);
  const way = (word: number) => [...branches.subarray(starts[word], starts[word + 1])].join("");
  expect([0, 1, 2, 3, 4].map(way).map(({ length }) => length)).toEqual([1, 2, 3, 4, 4]);
  expect(new Set([0, 1, 2, 3, 4].map(way)).size).toBe(5);
  expect([...starts.subarray(0, 5)].map((start) => nodes[start])).toEqual([3, 3, 3, 3, 3]);
});
