import { elements, fromArray } from "./arrays";
import { assemble } from "./assemble";
import { bucket, indexOf, oneHot } from "./categories";
import { binarize, cosineTransform, multiply, normalizeRow, ofSize, polynomial, project, slice } from "./elements";
import { finite } from "./finite";
import { chances, likeliest, linear, margins } from "./linear";
import { nearest } from "./nearest-center";
import type { NumberOperation, ValueOperation, VectorOperation } from "./operation";
import { rescale, scale } from "./scale";
import { hashedCounts, vocabularyCounts } from "./term-counts";
import { text } from "./text";
import { shares, treeLeaf, treeLeaves, treeMargins, treeNumber, treeSums, treeVariance, treeVotes } from "./trees";
import { nGrams, tokenize, tokenizeByPattern, withoutWords } from "./words";

/** By the names that stages call them by (`engine/ml`). */
export const vectorOperations: Readonly<Record<string, VectorOperation>> = {
  assemble,
  binarize,
  chances,
  cosineTransform,
  finite,
  fromArray,
  hashedCounts,
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
  likeliest,
  linear,
  nearest,
  treeLeaf,
  treeNumber,
  treeVariance,
};
/** By the DuckDB type of what they give. */
export const valueOperations: Readonly<Record<string, Readonly<Record<string, ValueOperation>>>> = {
  "DOUBLE[]": { elements, treeSums },
  VARCHAR: { text },
  "VARCHAR[]": { nGrams, tokenize, tokenizeByPattern, withoutWords },
};
