import { RaisedCondition } from "../../functions/raised-condition";
import { Summary } from "../numeric/summary";
import type { ValueOperation, VectorOperation } from "./operation";

const refused = (message: string) =>
  new RaisedCondition("", { message: `requirement failed: ${message}` }, "SparkIllegalArgumentException");

const valuesOf = (column: Parameters<ReturnType<ValueOperation>>[0][number] | undefined) => {
  if (column?.kind !== "value") throw new TypeError("A list was expected");
  return column.values as readonly (readonly number[] | null)[];
};

/** From a group's vectors, one behind the other, and their weights to the state of a `Summary`. */
export const summarize: ValueOperation =
  () =>
  ([vectors, masses], result) => {
    const weights = valuesOf(masses);
    for (const [row, elements] of valuesOf(vectors).entries()) {
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

/** From the states of several, one behind the other, and how many they are. */
export const mergeSummaries: ValueOperation =
  () =>
  ([states, counts], result) => {
    const parts = valuesOf(counts);
    for (const [row, joined] of valuesOf(states).entries()) {
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

const known = (state: readonly number[] | null): Summary => {
  const summary = state && Summary.from(state);
  if (!summary || summary.count === 0) throw refused("Nothing has been added to this summarizer.");
  return summary;
};

/** A metric of each element, from a state. */
export const summaryMetric: VectorOperation =
  ({ values: { metric } }) =>
  ([states], writer) => {
    for (const state of valuesOf(states)) writer.dense(known(state).metric(metric as string));
  };
