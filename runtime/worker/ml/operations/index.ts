import { elements, fromArray } from "./arrays";
import { assemble } from "./assemble";
import { bisect } from "./bisection";
import { bucket, indexCategories, indexOf, oneHot } from "./categories";
import { binarize, cosineTransform, multiply, normalizeRow, ofSize, polynomial, project, slice } from "./elements";
import { factorization } from "./factorization";
import { affinity, bestMatches, factorId, factorsAt } from "./factors";
import { finite } from "./finite";
import { mean, residual } from "./generalized";
import { bucketsAlong, euclideanDistance, jaccardDistance, leastHashes, sharesHash } from "./hashing";
import { interact } from "./interact";
import { interpolate } from "./interpolate";
import { libsvmFeatures, libsvmLine } from "./libsvm";
import { chances, likeliest, linear, margins } from "./linear";
import { mixture } from "./mixture";
import { naiveBayes } from "./naive-bayes";
import { nearest } from "./nearest-center";
import { normalChance } from "./normal-chance";
import type { ChunkOperation, NumberOperation, ValueOperation, VectorOperation } from "./operation";
import { perceptronMargins } from "./perceptron";
import { rescale, scale } from "./scale";
import { mergeChunks, mergeSummaries, summarize, summarizeChunk, summaryMetric } from "./summaries";
import { hashedCounts, hashedFeatures, vocabularyCounts } from "./term-counts";
import { text } from "./text";
import { topicShares } from "./topics";
import { shares, treeLeaf, treeLeaves, treeMargins, treeNumber, treeSums, treeVariance, treeVotes } from "./trees";
import { averageOfWords, wordPlaces } from "./word-vectors";
import { impliedItems, nGrams, tokenize, tokenizeByPattern, withoutWords } from "./words";

/** By the names that stages call them by (`engine/ml`). */
export const vectorOperations: Readonly<Record<string, VectorOperation>> = {
  assemble,
  averageOfWords,
  binarize,
  chances,
  cosineTransform,
  finite,
  fromArray,
  hashedCounts,
  hashedFeatures,
  indexCategories,
  interact,
  libsvmFeatures,
  margins,
  mixture,
  multiply,
  naiveBayes,
  normalizeRow,
  ofSize,
  oneHot,
  perceptronMargins,
  polynomial,
  project,
  rescale,
  scale,
  shares,
  slice,
  summaryMetric,
  topicShares,
  treeLeaves,
  treeMargins,
  treeVotes,
  vocabularyCounts,
  wordPlaces,
};
export const numberOperations: Readonly<Record<string, NumberOperation>> = {
  affinity,
  bisect,
  bucket,
  euclideanDistance,
  factorId,
  factorization,
  indexOf,
  interpolate,
  jaccardDistance,
  likeliest,
  linear,
  mean,
  nearest,
  normalChance,
  residual,
  sharesHash,
  treeLeaf,
  treeNumber,
  treeVariance,
};
/** By the same names. */
export const chunkOperations: Readonly<Record<string, ChunkOperation>> = { summarizeChunk };
/** By the DuckDB type of what they give. */
export const valueOperations: Readonly<Record<string, Readonly<Record<string, ValueOperation>>>> = {
  "DOUBLE[]": {
    bestMatches,
    bucketsAlong,
    elements,
    factorsAt,
    leastHashes,
    mergeChunks,
    mergeSummaries,
    summarize,
    treeSums,
  },
  VARCHAR: { libsvmLine, text },
  "VARCHAR[]": { impliedItems, nGrams, tokenize, tokenizeByPattern, withoutWords },
};
