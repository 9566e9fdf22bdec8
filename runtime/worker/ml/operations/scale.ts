import { copyRow } from "../columns/vector-column";
import { grown } from "../grown";
import { doubles, eachRow, type VectorOperation } from "./operation";
import { beyondArray, requireSize } from "./other-sizes";

/**
 * (x − shift) / divisor, element by element; the call says which of the model's arrays they are, if any. A sparse row stays sparse where
 * nothing is shifted. Where the divisor is 0 the factor is `zeroFactor`.
 */
export const scale: VectorOperation = eachRow(({ values, model }) => {
  const shift = values.shift ? doubles(model, values.shift as string) : undefined;
  const divisor = values.divisor ? doubles(model, values.divisor as string) : undefined;
  const factor = divisor?.map((by) => (by === 0 ? (values.zeroFactor as number) : 1 / by));
  const known = (shift ?? divisor)?.length ?? Number.POSITIVE_INFINITY;
  const beyond = (index: number) => beyondArray("StandardScalerModel", index, known, "vector");
  let buffer = new Float64Array(16);
  return (source, row, writer) => {
    if (shift || source.isDense(row)) {
      const size = source.size(row);
      if (size > known) throw beyond(known);
      buffer = grown(buffer, size);
      copyRow(source, row, buffer);
      if (shift) for (let i = 0; i < size; i++) buffer[i]! -= shift[i]!;
      if (factor) for (let i = 0; i < size; i++) buffer[i]! *= factor[i]!;
      writer.dense(buffer, size);
      return;
    }
    const [start, end, first] = [source.start(row), source.end(row), source.firstIndex(row)];
    const indices = source.indices.slice(first, first + end - start);
    const stored = source.values.slice(start, end);
    const refused = indices.find((index) => index >= known);
    if (refused !== undefined) throw beyond(refused);
    if (factor) for (let i = 0; i < stored.length; i++) stored[i]! *= factor[indices[i]!]!;
    writer.sparse(source.size(row), indices, stored);
  };
});

/** Each element from its own range [low, high] into [min, max]; where the range is empty, to the middle. */
export const rescale: VectorOperation = eachRow(({ values, model }) => {
  const [min, max] = [values.min as number, values.max as number];
  const [low, high] = [doubles(model, "low"), doubles(model, "high")];
  const buffer = new Float64Array(low.length);
  return (source, row, writer) => {
    const size = low.length;
    requireSize(source, row, size, "features", "MinMaxScalerModel", "vector");
    copyRow(source, row, buffer);
    for (let i = 0; i < size; i++) {
      const range = high[i]! - low[i]!;
      const raw = range === 0 ? 0.5 : (buffer[i]! - low[i]!) / range;
      if (!Number.isNaN(buffer[i])) buffer[i] = raw * (max - min) + min;
    }
    writer.compressed(buffer, size);
  };
});
