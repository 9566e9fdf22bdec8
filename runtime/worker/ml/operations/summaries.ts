import { RaisedCondition } from "../../functions/raised-condition";
import { denseRows } from "../blocks/block";
import type { Column, NumberColumn } from "../columns/column";
import { copyRow, type VectorColumn } from "../columns/vector-column";
import { summarizeRows } from "../dense/summarize";
import { sizeMismatch } from "../numeric/size-mismatch";
import { Summary } from "../numeric/summary";
import { type ChunkOperation, numbers, type ValueOperation, type VectorOperation, vectors } from "./operation";

const refused = (message: string) =>
  new RaisedCondition("", { message: `requirement failed: ${message}` }, "SparkIllegalArgumentException");

/** Lists of numbers, without nulls in them. */
function listsOf(column: Column | undefined): readonly (Float64Array | null)[] {
  if (column?.kind !== "value") throw new TypeError("A list was expected");
  const { doubles } = column;
  const list = (row: number) => (doubles ? doubles(row) : Float64Array.from(column.values[row] as readonly number[]));
  return Array.from({ length: column.count }, (_, row) => (column.isNull(row) ? null : list(row)));
}

/** From a group's vectors, one behind the other, and their weights to the state of a `Summary`. */
export const summarize: ValueOperation =
  () =>
  ([vectors, masses], result) => {
    const weights = listsOf(masses);
    for (const [row, elements] of listsOf(vectors).entries()) {
      const own = weights[row];
      if (!elements || !own || own.length === 0) {
        result.push(null);
        continue;
      }
      const size = elements.length / own.length;
      if (!Number.isInteger(size)) throw refused("Dimensions mismatch when adding new sample.");
      const summary = Summary.ofSize(size);
      for (const [i, weight] of own.entries()) {
        if (!(weight >= 0)) throw refused(`sample weight, ${weight} has to be >= 0.0`);
        summary.add(elements, i * size, weight);
      }
      result.push(Array.from(summary.state));
    }
  };

/** From vectors and their weights to the state of a `Summary` of the whole chunk, behind its length. */
export const summarizeChunk: ChunkOperation =
  () =>
  ([first, masses], result) => {
    const source = vectors(first);
    const weights = numbers(masses);
    const isPlain = !weights.hasNulls && weights.values.every((weight) => weight === 1);
    const summary =
      isPlain && source.denseSize !== undefined ? ofDense(source, source.denseSize) : ofEach(source, weights);
    if (summary) result.push(Float64Array.of(summary.state.length, ...summary.state));
  };

const ofDense = ({ count, values }: VectorColumn, size: number) => summarizeRows(denseRows(count, size, values));

function ofEach(source: VectorColumn, weights: NumberColumn): Summary | null {
  let summary: Summary | undefined;
  let point = new Float64Array(0);
  for (let row = 0; row < source.count; row++) {
    if (source.isNull(row) || weights.isNull(row)) continue;
    const size = source.size(row);
    if (!summary) [summary, point] = [Summary.ofSize(size), new Float64Array(size)];
    if (size !== summary.size) throw sizeMismatch(summary.size, size);
    const weight = weights.values[row]!;
    if (!(weight >= 0)) throw refused(`sample weight, ${weight} has to be >= 0.0`);
    copyRow(source, row, point);
    summary.add(point, 0, weight);
  }
  return summary ?? null;
}

/** From what chunks gave, one behind the other. */
export const mergeChunks: ValueOperation =
  () =>
  ([chunks], result) => {
    for (const joined of listsOf(chunks)) {
      let summary: Summary | undefined;
      for (let at = 0; joined && at < joined.length; at += joined[at]! + 1) {
        const next = Summary.from(joined.subarray(at + 1, at + 1 + joined[at]!));
        if (summary && summary.size !== next.size) throw sizeMismatch(summary.size, next.size);
        if (summary) summary.merge(next);
        else summary = next;
      }
      result.push(summary ? Array.from(summary.state) : null);
    }
  };

/** From the states of several, one behind the other, and how many they are. */
export const mergeSummaries: ValueOperation =
  () =>
  ([states, counts], result) => {
    const parts = listsOf(counts);
    for (const [row, joined] of listsOf(states).entries()) {
      const count = parts[row]?.length ?? 0;
      if (!joined || count === 0) {
        result.push(null);
        continue;
      }
      const length = joined.length / count;
      if (!Number.isInteger(length)) throw refused("Dimensions mismatch when merging with another summarizer.");
      const summary = Summary.from(joined.slice(0, length));
      for (let at = length; at < joined.length; at += length) {
        summary.merge(Summary.from(joined.slice(at, at + length)));
      }
      result.push(Array.from(summary.state));
    }
  };

const known = (state: Float64Array | null): Summary => {
  const summary = state && Summary.from(state);
  if (!summary || summary.count === 0) throw refused("Nothing has been added to this summarizer.");
  return summary;
};

/** A metric of each element, from a state. */
export const summaryMetric: VectorOperation =
  ({ values: { metric } }) =>
  ([states], writer) => {
    for (const state of listsOf(states)) writer.dense(known(state).metric(metric as string));
  };
