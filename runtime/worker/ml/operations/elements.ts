import { RaisedCondition } from "../../functions/raised-condition";
import { copyRow, type VectorColumn } from "../columns/vector-column";
import { grown } from "../grown";
import { doubles, eachRow, type OperationCall, type VectorOperation, vectors } from "./operation";
import { beyondArray, requireSize } from "./other-sizes";

/** A row's stored values through a function that keeps zeros zero: sparse stays sparse. */
const eachStored = (
  prepare: (
    call: OperationCall,
  ) => (values: Float64Array, indices: Int32Array | undefined, source: VectorColumn, row: number) => void,
): VectorOperation =>
  eachRow((call) => {
    const change = prepare(call);
    return (source, row, writer) => {
      const values = source.values.slice(source.start(row), source.end(row));
      if (source.isDense(row)) {
        change(values, undefined, source, row);
        writer.dense(values);
        return;
      }
      const from = source.firstIndex(row);
      const indices = source.indices.slice(from, from + values.length);
      change(values, indices, source, row);
      writer.sparse(source.size(row), indices, values);
    };
  });

/** To length 1 by the norm of degree `p` (absent: infinity). A zero vector stays. */
export const normalizeRow = eachStored(({ values: { p } }) => (values) => {
  const norm = normOf(values, (p as number | null | undefined) ?? Number.POSITIVE_INFINITY);
  if (norm !== 0) for (let i = 0; i < values.length; i++) values[i]! /= norm;
});

function normOf(values: Float64Array, p: number): number {
  if (p === 1) return values.reduce((sum, value) => sum + Math.abs(value), 0);
  if (p === 2) return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  if (p === Number.POSITIVE_INFINITY) return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.reduce((sum, value) => sum + Math.abs(value) ** p, 0) ** (1 / p);
}

/** Times a factor each: the call's `factors`, or the model's array that `factor` names. */
export const multiply = eachStored(({ values, model }) => {
  const factors = values.factor ? doubles(model, values.factor as string) : (values.factors as readonly number[]);
  return (stored, indices, source, row) => {
    const known = factors.length;
    if (!values.factor) requireSize(source, row, known, "factors", "ElementwiseProduct", "vector");
    const refused = indices ? indices.find((index) => index >= known) : stored.length > known ? known : undefined;
    if (refused !== undefined) throw beyondArray("IDFModel", refused, known, "vector");
    for (let i = 0; i < stored.length; i++) stored[i]! *= factors[indices ? indices[i]! : i]!;
  };
});

/** 1 above the threshold, 0 elsewhere. */
export const binarize: VectorOperation = eachRow(({ values: { threshold } }) => {
  let buffer = new Float64Array(16);
  return (source, row, writer) => {
    buffer = dense(source, row, buffer);
    const size = source.size(row);
    for (let i = 0; i < size; i++) buffer[i] = buffer[i]! > (threshold as number) ? 1 : 0;
    writer.compressed(buffer, size);
  };
});

/** The elements at `indices`, in their order. */
export const slice: VectorOperation = eachRow(({ values }) => {
  const indices = values.indices as readonly number[];
  let buffer = new Float64Array(16);
  const chosen = new Float64Array(indices.length);
  return (source, row, writer) => {
    buffer = dense(source, row, buffer);
    const size = source.size(row);
    for (const [i, index] of indices.entries()) {
      if (index >= size && source.isDense(row)) throw beyondArray("VectorSlicer", index, size, "vector");
      chosen[i] = index < size ? buffer[index]! : 0;
    }
    if (source.isDense(row)) writer.dense(chosen);
    else writer.sparseOf(chosen);
  };
});

/** Products of elements up to a degree, in the order that expanding one element after the other gives. */
export const polynomial: VectorOperation = eachRow(({ values: { degree } }) => {
  let buffer = new Float64Array(16);
  return (source, row, writer) => {
    buffer = dense(source, row, buffer);
    const terms: number[] = [];
    expand(buffer, source.size(row) - 1, degree as number, 1, terms);
    const expanded = Float64Array.from(terms.slice(1)); // without the constant
    if (source.isDense(row)) writer.dense(expanded);
    else writer.sparseOf(expanded);
  };
});

function expand(values: Float64Array, last: number, degree: number, factor: number, terms: number[]): void {
  if (degree === 0 || last < 0) {
    terms.push(factor);
    return;
  }
  let power = factor;
  for (let used = 0; used <= degree; used++) {
    expand(values, last - 1, degree - used, power, terms);
    // Zero by a negative number is no negative zero in Spark, by NaN no NaN.
    if (power !== 0) power *= values[last]!;
  }
}

/** DCT-II with a unitary matrix, or its inverse. */
export const cosineTransform: VectorOperation = eachRow(({ values: { inverse } }) => {
  let buffer = new Float64Array(16);
  return (source, row, writer) => {
    buffer = dense(source, row, buffer);
    const size = source.size(row);
    const weight = (k: number) => Math.sqrt((k === 0 ? 1 : 2) / size);
    const result = new Float64Array(size);
    for (let k = 0; k < size; k++) {
      for (let n = 0; n < size; n++) {
        const angle = Math.cos((Math.PI * (2 * n + 1) * k) / (2 * size)) * weight(k);
        if (inverse) result[n]! += buffer[k]! * angle;
        else result[k]! += buffer[n]! * angle;
      }
    }
    writer.dense(result);
  };
});

/** The vectors as they are; one of another size is refused. */
export const ofSize: VectorOperation =
  ({ values }) =>
  ([first], writer) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (values.isChecked && (source.isNull(row) || source.size(row) !== values.size)) {
        const found = source.isNull(row)
          ? `Got null vector in VectorSizeHint`
          : `VectorSizeHint Expecting a vector of size ${values.size} but got ${source.size(row)}`;
        throw new RaisedCondition("USER_RAISED_EXCEPTION", { errorMessage: found }, "SparkRuntimeException");
      }
      if (source.isNull(row)) writer.null();
      else if (source.isDense(row)) writer.dense(source.values.subarray(source.start(row), source.end(row)));
      else {
        const stored = source.values.subarray(source.start(row), source.end(row));
        const from = source.firstIndex(row);
        writer.sparse(source.size(row), source.indices.subarray(from, from + stored.length), stored);
      }
    }
  };

/** Products with each column of the model's matrix `components` (rows · `k` values, row by row). */
export const project: VectorOperation = eachRow(({ values, model }) => {
  const components = doubles(model, "components");
  const k = values.k as number;
  let buffer = new Float64Array(16);
  return (source, row, writer) => {
    requireSize(source, row, components.length / k, "product", "PCAModel", "vector");
    buffer = dense(source, row, buffer);
    const result = new Float64Array(k);
    for (let i = 0; i < source.size(row); i++) {
      if (buffer[i] === 0) continue;
      for (let j = 0; j < k; j++) result[j]! += buffer[i]! * components[i * k + j]!;
    }
    writer.dense(result);
  };
});

function dense(source: VectorColumn, row: number, buffer: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const target = grown(buffer, source.size(row));
  copyRow(source, row, target);
  return target;
}
