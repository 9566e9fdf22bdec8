import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { XorShiftRandom } from "../../../random/xor-shift-random";
import {
  arrayType,
  doubleType,
  floatType,
  type StructType,
  simpleString,
  stringType,
  structField,
  vectorType,
} from "../../../types/index";
import { sizeMetadata } from "../attributes";
import { defaultSeed } from "../default-seed";
import { aggregate, alias, call, column, operation, select, where, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { denseVector } from "../linear-algebra-value";
import type { Params } from "../params";
import { type Blocks, type Program, rowsOf, runKernel, schemaOf } from "../program";
import { fieldOf, refuseExisting } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { dataFrame } from "../stored-data";
import { doubles } from "../tensors";
import { frame } from "../value";
import { hashMapOrder } from "./hash-map-order";
import { sentenceBlocks } from "./sentences";
import { synonyms } from "./synonyms";
import { type WordTree, wordTree } from "./word-tree";

const defaults = {
  vectorSize: 100,
  minCount: 5,
  numPartitions: 1,
  stepSize: 0.025,
  maxIter: 1,
  windowSize: 5,
  maxSentenceLength: 1000,
  seed: defaultSeed("org.apache.spark.ml.feature.Word2Vec"),
};

const columnsOf = (params: Params) =>
  [params.text("inputCol"), params.optional<string>("outputCol") ?? `${params.uid}__output`] as const;

function requireWords(schema: StructType, input: string): void {
  const { type } = fieldOf(schema, input);
  const isWords = type.kind === "array" && type.element.kind === "string";
  const taken = "[array<string>, array<string>]";
  require(isWords, `Column ${input} must be of type equal to one of the following types: ${taken} but was actually of type ${simpleString(type)}.`);
}

/** Words to vectors by which their neighbours can be told: skip-grams with a tree of words (Mikolov et al., "Efficient Estimation of Word Representations"). */
export const word2Vec: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("vectorSize", (size: number) => size > 0)
      .check("windowSize", (size: number) => size > 0)
      .check("numPartitions", (count: number) => count > 0)
      .check("minCount", (count: number) => count >= 0)
      .check("maxSentenceLength", (length: number) => length > 0)
      .check("maxIter", (count: number) => count >= 0)
      .check("stepSize", (size: number) => size > 0),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const [input, output] = columnsOf(params);
    requireWords(schema, input);
    refuseExisting(schema, output);
    const words = yield* commonWords(dataset, input, params.number("minCount"));
    require(words.length >
      0, "The vocabulary size should be > 0. You may need to check the setting of minCount, which could be large enough to remove all your words in sentences.");
    const vocabulary = words.map(({ word }) => word);
    const [most, parts] = [params.number("maxSentenceLength"), params.number("numPartitions")];
    const blocks = yield* sentenceBlocks(dataset, input, { vocabulary, most, parts });
    const counts = words.map(({ count }) => count);
    const vectors = yield* trained(
      params,
      blocks,
      wordTree(counts),
      counts.reduce((sum, count) => sum + count, 0),
    );
    return { className: "feature.Word2VecModel", state: { values: { vocabulary }, arrays: { vectors } } };
  },
};

interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** The most frequent first. */
function* commonWords(dataset: UnresolvedPlan, input: string, least: number): Program<readonly CountedWord[]> {
  const exploded = select(dataset, alias("word", call("explode", column(input))));
  const known = where(exploded, call("isnotnull", column("word")));
  const counted = yield* rowsOf(
    aggregate(known, [column("word")], column("word"), alias("n", call("count", column("word")))),
  );
  const counts = new Map(counted.map(([word, count]) => [word as string, Number(count)]));
  return hashMapOrder([...counts.keys()].filter((word) => counts.get(word)! >= least))
    .map((word) => ({ word, count: counts.get(word)! }))
    .sort((a, b) => b.count - a.count);
}

/** Single precision, in arrays of whole words. */
const words32 = (floats: Float32Array<ArrayBuffer>) => new Int32Array(floats.buffer);

function* trained(params: Params, blocks: Blocks, tree: WordTree, total: number): Program<Float64Array> {
  const [size, iterations] = [params.number("vectorSize"), params.number("maxIter")];
  const count = tree.starts.length - 1;
  const seed = params.number("seed");
  const random = new XorShiftRandom(BigInt(seed));
  const vectors = Float32Array.from({ length: count * size }, () => (random.nextFloat() - 0.5) / size);
  const outputs = new Float32Array(count * size);
  const values = {
    size,
    seed,
    window: params.number("windowSize"),
    stepSize: params.number("stepSize"),
    partitions: blocks.paths.length,
    total: iterations * total + 1,
  };
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const arrays = { ...tree, vectors: words32(vectors), outputs: words32(outputs) };
    const parts = yield* runKernel("skipGrams", blocks, (partition) => ({
      values: { ...values, iteration, partition, before: (iteration - 1) * total },
      arrays,
    }));
    for (const [name, target] of [["vectors", vectors] as const, ["outputs", outputs] as const]) {
      const learnt = parts.map(({ arrays: own }) => ({
        values: new Float32Array(own[name]!.slice().buffer as ArrayBuffer),
        isChanged: own[`${name}Changed`]!,
      }));
      for (let word = 0; word < count; word++) {
        const own = learnt.filter(({ isChanged }) => isChanged[word] !== 0);
        if (own.length === 0) continue;
        for (let i = word * size; i < (word + 1) * size; i++) {
          target[i] = own.reduce((sum, part) => Math.fround(sum + part.values[i]!), 0) * Math.fround(1 / own.length);
        }
      }
    }
  }
  return Float64Array.from(vectors);
}

const vocabularyOf = ({ state }: Pick<Model, "state">) => state.values.vocabulary as readonly string[];
const sizeOf = ({ state }: Pick<Model, "state">) => doubles(state, "vectors").length / vocabularyOf({ state }).length;
const rowsOfState = (state: Model["state"]) => {
  const size = sizeOf({ state });
  return vocabularyOf({ state }).map(
    (word, i) => [word, doubles(state, "vectors").subarray(i * size, (i + 1) * size)] as const,
  );
};

export const word2VecModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const [input, output] = columnsOf(model.params);
    requireWords(schema, input);
    refuseExisting(schema, output);
    const averaged = operation("vector", { operation: "averageOfWords", model: model.file }, column(input));
    return withColumns(plan, alias(output, averaged, sizeMetadata(sizeOf(model))));
  },
  data: {
    fields: [structField("word", stringType), structField("vector", arrayType(floatType, false))],
    rows: (state) => rowsOfState(state).map(([word, vector]) => [word, [...vector]]),
    state: (rows) => ({
      values: { vocabulary: rows.map(([word]) => word) },
      arrays: { vectors: Float64Array.from(rows.flatMap(([, vector]) => vector as number[])) },
    }),
  },
  attributes: {
    getVectors: ({ state }) =>
      frame(
        dataFrame(
          {
            fields: [structField("word", stringType), structField("vector", vectorType)],
            rows: () => rowsOfState(state).map(([word, vector]) => [word, denseVector(vector)]),
          },
          state,
        ),
      ),
    findSynonyms: ({ state }, [word, count]) => {
      const found = synonyms(rowsOfState(state), word as never, Number(count));
      const fields = [structField("word", stringType), structField("similarity", doubleType)];
      return frame(dataFrame({ fields, rows: () => found }, state));
    },
  },
  description: (model) => `numWords=${vocabularyOf(model).length}, vectorSize=${sizeOf(model)}`,
};
