import { elements, fromArray } from "./arrays";
import { assemble } from "./assemble";
import { bucket, indexOf, oneHot } from "./categories";
import { binarize, multiply, normalizeRow, polynomial, project, slice } from "./elements";
import { finite } from "./finite";
import { chances, likeliest, linear, margins } from "./linear";
import { nearest } from "./nearest-center";
import type { NumberOperation, ValueOperation, VectorOperation } from "./operation";
import { rescale, scale } from "./scale";
import { hashedCounts, vocabularyCounts } from "./term-counts";
import { text } from "./text";
import { nGrams, tokenize, tokenizeByPattern, withoutWords } from "./words";

/** By the names that stages call them by (`engine/ml`). */
export const vectorOperations: Readonly<Record<string, VectorOperation>> = {
  assemble,
  binarize,
  chances,
  finite,
  fromArray,
  hashedCounts,
  margins,
  multiply,
  normalizeRow,
  oneHot,
  polynomial,
  project,
  rescale,
  scale,
  slice,
  vocabularyCounts,
};
export const numberOperations: Readonly<Record<string, NumberOperation>> = {
  bucket,
  indexOf,
  likeliest,
  linear,
  nearest,
};
/** By the DuckDB type of what they give. */
export const valueOperations: Readonly<Record<string, Readonly<Record<string, ValueOperation>>>> = {
  "DOUBLE[]": { elements },
  VARCHAR: { text },
  "VARCHAR[]": { nGrams, tokenize, tokenizeByPattern, withoutWords },
};
