import { arrayType, integerType, longType, stringType, vectorType } from "../../../types/index";
import { groupMetadata, sizeMetadata } from "../attributes";
import { aggregate, alias, call, column, literal, operation, select, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { vectorRows } from "../learning-rows";
import { denseVector } from "../linear-algebra-value";
import { momentsOf } from "../moments";
import type { Params } from "../params";
import { rowsOf, schemaOf } from "../program";
import { refuseExisting, requireVector } from "../schema";
import type { EstimatorClass, Model, ModelClass, TransformerClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles } from "../tensors";
import { value } from "../value";

const columnsOf = (params: Params) =>
  [params.text("inputCol"), params.optional<string>("outputCol") ?? `${params.uid}__output`] as const;

/** Words to counts by their hash. */
export const hashingTf: TransformerClass = {
  defaults: { numFeatures: 262144, binary: false },
  check: (params) => void params.check("numFeatures", (count: number) => count > 0),
  transform(params, { plan, schema }) {
    const [input, output] = columnsOf(params);
    refuseExisting(schema, output);
    const size = params.number("numFeatures");
    const counts = operation(
      "vector",
      { operation: "hashedCounts", size, binary: params.flag("binary") },
      column(input),
    );
    return withColumns(plan, alias(output, counts, sizeMetadata(size)));
  },
};

const vectorizerDefaults = { vocabSize: 262144, minDF: 1, maxDF: 2 ** 63, minTF: 1, binary: false };

/** Learns the words that most occur in all rows, then counts them. */
export const countVectorizer: EstimatorClass = {
  defaults: vectorizerDefaults,
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const [input, output] = columnsOf(params);
    refuseExisting(schema, output);
    const rows = (yield* rowsOf(aggregate(dataset, [], call("count", literal(integerType, 1)))))[0]![0] as bigint;
    const bound = (name: string) => {
      const limit = params.number(name);
      return limit >= 1 ? limit : limit * Number(rows);
    };
    const [minDF, maxDF] = [bound("minDF"), bound("maxDF")];
    require(maxDF >= minDF, "maxDF must be >= minDF.");
    const numbered = select(dataset, alias("row", call("monotonically_increasing_id")), alias("words", column(input)));
    const exploded = select(numbered, column("row"), alias("word", call("explode", column("words"))));
    const byRow = aggregate(
      exploded,
      [column("row"), column("word")],
      column("word"),
      alias("n", call("count", column("row"))),
    );
    const counted = aggregate(
      byRow,
      [column("word")],
      column("word"),
      call("sum", column("n")),
      call("count", column("n")),
    );
    const vocabulary = (yield* rowsOf(counted))
      .map(([word, total, documents]) => ({ word: word as string, total: Number(total), documents: Number(documents) }))
      .filter(({ documents }) => documents >= minDF && documents <= maxDF)
      .sort((a, b) => b.total - a.total || (a.word < b.word ? -1 : 1))
      .slice(0, params.number("vocabSize"))
      .map(({ word }) => word);
    require(vocabulary.length > 0, "The vocabulary size should be > 0. Lower minDF as necessary.");
    return { className: "feature.CountVectorizerModel", state: { values: { vocabulary }, arrays: {} } };
  },
};

const vocabularyOf = ({ state }: Model) => state.values.vocabulary as readonly string[];

export const countVectorizerModel: ModelClass = {
  defaults: vectorizerDefaults,
  transform(model, { plan, schema }) {
    const { params, file } = model;
    const [input, output] = columnsOf(params);
    refuseExisting(schema, output);
    const parameters = {
      operation: "vocabularyCounts",
      model: file,
      binary: params.flag("binary"),
      minTF: params.number("minTF"),
    };
    const names = vocabularyOf(model).map((name) => ({ type: "numeric" as const, name }));
    return withColumns(plan, alias(output, operation("vector", parameters, column(input)), groupMetadata(names)));
  },
  data: oneRow(
    [storedField("vocabulary", arrayType(stringType), ({ values }) => values.vocabulary)],
    ({ vocabulary }) => ({ values: { vocabulary }, arrays: {} }),
  ),
  attributes: { vocabulary: (model) => value(arrayType(stringType, false), vocabularyOf(model)) },
  description: (model) => `vocabularySize=${vocabularyOf(model).length}`,
};

const idfDefaults = { minDocFreq: 0 };

/** The logarithm of how rare a word is: (rows + 1) / (rows with it + 1). */
export const idf: EstimatorClass = {
  defaults: idfDefaults,
  *fit(params, dataset) {
    const blocks = yield* vectorRows(dataset, ...columnsOf(params));
    const { count, nonZeros } = yield* momentsOf(blocks);
    const least = params.number("minDocFreq");
    const documents = nonZeros.map((rows) => (rows >= least ? rows : 0));
    const weights = documents.map((rows) => (rows > 0 || least === 0 ? Math.log((count + 1) / (rows + 1)) : 0));
    return {
      className: "feature.IDFModel",
      state: { values: { numDocs: count }, arrays: { idf: weights, documents } },
    };
  },
};

export const idfModel: ModelClass = {
  defaults: idfDefaults,
  transform({ params, file, state }, { plan, schema }) {
    const [input, output] = columnsOf(params);
    requireVector(schema, input);
    refuseExisting(schema, output);
    const weighted = operation("vector", { operation: "multiply", model: file, factor: "idf" }, column(input));
    return withColumns(plan, alias(output, weighted, sizeMetadata(doubles(state, "idf").length)));
  },
  data: oneRow(
    [
      storedField("idf", vectorType, (state) => denseVector(doubles(state, "idf"))),
      storedField("docFreq", arrayType(longType), (state) => Array.from(doubles(state, "documents"), BigInt)),
      storedField("numDocs", longType, ({ values }) => BigInt(values.numDocs as number)),
    ],
    ({ idf: weights, docFreq, numDocs }) => ({
      values: { numDocs: Number(numDocs) },
      arrays: { idf: weights, documents: Float64Array.from(docFreq as readonly bigint[], Number) },
    }),
  ),
  attributes: {
    idf: ({ state }) => value(vectorType, denseVector(doubles(state, "idf"))),
    docFreq: ({ state }) => value(arrayType(longType, false), Array.from(doubles(state, "documents"), BigInt)),
    numDocs: ({ state }) => value(longType, BigInt(state.values.numDocs as number)),
  },
  description: ({ state }) => `numDocs=${state.values.numDocs}, numFeatures=${doubles(state, "idf").length}`,
};
