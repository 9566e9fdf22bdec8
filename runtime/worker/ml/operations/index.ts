import { elements, fromArray } from "./arrays";
import { assemble } from "./assemble";
import { bucket, indexCategories, indexOf, oneHot } from "./categories";
import { binarize, cosineTransform, multiply, normalizeRow, ofSize, polynomial, project, slice } from "./elements";
import { finite } from "./finite";
import { interact } from "./interact";
import { interpolate } from "./interpolate";
import { chances, likeliest, linear, margins } from "./linear";
import { nearest } from "./nearest-center";
import { normalChance } from "./normal-chance";
import type { NumberOperation, ValueOperation, VectorOperation } from "./operation";
import { rescale, scale } from "./scale";
import { hashedCounts, hashedFeatures, vocabularyCounts } from "./term-counts";
import { text } from "./text";
import { shares, treeLeaf, treeLeaves, treeMargins, treeNumber, treeSums, treeVariance, treeVotes } from "./trees";
import { impliedItems, nGrams, tokenize, tokenizeByPattern, withoutWords } from "./words";

/** By the names that stages call them by (`engine/ml`). */
export const vectorOperations: Readonly<Record<string, VectorOperation>> = {
  assemble,
  binarize,
  chances,
  cosineTransform,
  finite,
  fromArray,
  hashedCounts,
  hashedFeatures,
  indexCategories,
  interact,
  margins,
  multiply,
  normalizeRow,
  ofSize,
  oneHot,
  polynomial,
  project,
  rescale,
  scale,
  shares,
  slice,
  treeLeaves,
  treeMargins,
  treeVotes,
  vocabularyCounts,
};
export const numberOperations: Readonly<Record<string, NumberOperation>> = {
  bucket,
  indexOf,
  interpolate,
  likeliest,
  linear,
  nearest,
  normalChance,
  treeLeaf,
  treeNumber,
  treeVariance,
};
/** By the DuckDB type of what they give. */
export const valueOperations: Readonly<Record<string, Readonly<Record<string, ValueOperation>>>> = {
  "DOUBLE[]": { elements, treeSums },
  VARCHAR: { text },
  "VARCHAR[]": { impliedItems, nGrams, tokenize, tokenizeByPattern, withoutWords },
};
