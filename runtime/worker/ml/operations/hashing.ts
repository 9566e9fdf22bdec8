import { copyRow, type VectorColumn, visitStored } from "../columns/vector-column";
import { grown } from "../grown";
import { doubles, type NumberOperation, refusedBy, type ValueOperation, vectors } from "./operation";
import { requireSize } from "./other-sizes";

/** For each direction of the model, the bucket of the call's `bucketLength` that a vector lies in. */
export const bucketsAlong: ValueOperation = ({ values, model }) => {
  const directions = doubles(model, "directions");
  const length = values.bucketLength as number;
  const size = directions.length / (values.tables as number);
  const point = new Float64Array(size);
  return hashEach((source, row) => {
    requireSize(source, row, size, "product", "LSHModel", "vectors");
    copyRow(source, row, point);
    const buckets: number[] = [];
    for (let at = 0; at + size <= directions.length; at += size) {
      let along = 0;
      for (let i = 0; i < size; i++) along += directions[at + i]! * point[i]!;
      buckets.push(Math.floor(along / length));
    }
    return buckets;
  });
};

/** For each pair of coefficients, the least hash of the places that are not zero. */
export const leastHashes: ValueOperation = ({ values, model }) => {
  const coefficients = model.arrays.coefficients as Int32Array;
  const prime = BigInt(values.prime as number);
  const hash = (place: number, factor: number, shift: number) => {
    const product = (1 + place) * factor + shift;
    if (product <= Number.MAX_SAFE_INTEGER) return product % Number(prime);
    return Number((BigInt(1 + place) * BigInt(factor) + BigInt(shift)) % prime);
  };
  return hashEach((source, row) => {
    const places = placesOf(source, row);
    if (places.length === 0) {
      throw refusedBy("LSHModel", "requirement failed: Must have at least 1 non zero entry.", "vector");
    }
    const least: number[] = [];
    for (let at = 0; at < coefficients.length; at += 2) {
      const hashes = places.map((place) => hash(place, coefficients[at]!, coefficients[at + 1]!));
      least.push(hashes.reduce((a, b) => Math.min(a, b)));
    }
    return least;
  });
};

/** A vector's hashes; null stays null. */
const hashEach =
  (hashes: (source: VectorColumn, row: number) => readonly number[]): ReturnType<ValueOperation> =>
  ([first], result) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) result.push(source.isNull(row) ? null : hashes(source, row));
  };

function placesOf(source: VectorColumn, row: number): readonly number[] {
  const places: number[] = [];
  visitStored(source, row, (place, value) => {
    if (value !== 0) places.push(place);
  });
  return places;
}

/** 1 where two lists of numbers have the same number at a place, otherwise 0. */
export const sharesHash: NumberOperation =
  () =>
  ([first, second], result) => {
    if (first?.kind !== "value" || second?.kind !== "value") throw new TypeError("Lists of hashes were expected");
    for (const [row, own] of (first.values as readonly (readonly number[] | null)[]).entries()) {
      const other = second.values[row] as readonly number[] | null;
      result[row] = own && other && own.some((hash, i) => hash === other[i]) ? 1 : 0;
    }
  };

/** The distance of two vectors in space. */
export const euclideanDistance: NumberOperation = () => {
  let [a, b] = [new Float64Array(16), new Float64Array(16)];
  return ([first, second], result) => {
    const [left, right] = [vectors(first), vectors(second)];
    for (let row = 0; row < left.count; row++) {
      const size = left.size(row);
      a = grown(a, size);
      b = grown(b, right.size(row));
      copyRow(left, row, a);
      copyRow(right, row, b);
      let sum = 0;
      for (let i = 0; i < size; i++) sum += (a[i]! - b[i]!) ** 2;
      result[row] = Math.sqrt(sum);
    }
  };
};

/** The share of two sets' elements that only one of them has. */
export const jaccardDistance: NumberOperation =
  () =>
  ([first, second], result) => {
    const [left, right] = [vectors(first), vectors(second)];
    for (let row = 0; row < left.count; row++) {
      const own = new Set(placesOf(left, row));
      const other = placesOf(right, row);
      const both = other.filter((place) => own.has(place)).length;
      const all = own.size + other.length - both;
      if (all === 0) {
        throw refusedBy("LSHModel", "requirement failed: The union of two input sets must have at least 1 elements");
      }
      result[row] = 1 - both / all;
    }
  };
