import type { Tensors } from "../../../types/tensors";
import { doubles, type NumberOperation, numbers, type ValueOperation } from "./operation";

const idsOf = ({ arrays }: Tensors, side: unknown) => arrays[`${side}Ids`] as Int32Array;
const factorsOf = (model: Tensors, side: unknown) => doubles(model, `${side}Factors`);

/** Where an id stands among the ascending ones; -1: nowhere. */
function placeOf(ids: Int32Array, id: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (ids[middle] === id) return middle;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** In single precision, as Spark adds it up. */
function product(a: Float64Array, i: number, b: Float64Array, j: number, rank: number): number {
  let sum = 0;
  for (let k = 0; k < rank; k++) sum = Math.fround(sum + Math.fround(a[i * rank + k]! * b[j * rank + k]!));
  return sum;
}

/** What a user (first) would say of an item; NaN where one of them is unknown. */
export const affinity: NumberOperation = ({ model }) => {
  const rank = model.values.rank as number;
  const [users, items] = [idsOf(model, "user"), idsOf(model, "item")];
  const [userFactors, itemFactors] = [factorsOf(model, "user"), factorsOf(model, "item")];
  return ([user, item], result) => {
    const [first, second] = [numbers(user), numbers(item)];
    for (let row = 0; row < first.count; row++) {
      const i = placeOf(users, first.values[row]!);
      const j = placeOf(items, second.values[row]!);
      result[row] = i < 0 || j < 0 ? Number.NaN : product(userFactors, i, itemFactors, j, rank);
    }
  };
};

/** The id at a place of a `side`. */
export const factorId: NumberOperation = ({ values, model }) => {
  const ids = idsOf(model, values.side);
  return ([place], result) => {
    const { count, values: places } = numbers(place);
    for (let row = 0; row < count; row++) result[row] = ids[places[row]!]!;
  };
};

/** The factors at a place of a `side`. */
export const factorsAt: ValueOperation = ({ values, model }) => {
  const rank = model.values.rank as number;
  const factors = factorsOf(model, values.side);
  return ([place], result) => {
    for (const at of numbers(place).values) result.push(Array.from(factors.subarray(at * rank, (at + 1) * rank)));
  };
};

/** The `count` best of the other side for an id of a `side`: their ids, then what is said of each. Null: the id is unknown. */
export const bestMatches: ValueOperation = ({ values, model }) => {
  const rank = model.values.rank as number;
  const other = values.side === "user" ? "item" : "user";
  const [ids, factors] = [idsOf(model, values.side), factorsOf(model, values.side)];
  const [otherIds, otherFactors] = [idsOf(model, other), factorsOf(model, other)];
  const scores = new Float64Array(otherIds.length);
  const best = (a: number, b: number) => scores[b]! - scores[a]! || otherIds[b]! - otherIds[a]!;
  return ([id], result) => {
    for (const one of numbers(id).values) {
      const place = placeOf(ids, one);
      if (place < 0) {
        result.push(null);
        continue;
      }
      for (let j = 0; j < scores.length; j++) scores[j] = product(factors, place, otherFactors, j, rank);
      const chosen = greatest(scores.length, values.count as number, best);
      result.push([...chosen.map((j) => otherIds[j]!), ...chosen.map((j) => scores[j]!)]);
    }
  };
};

/** The first `wanted` of so many places in an order, without sorting all of them. */
function greatest(count: number, wanted: number, order: (a: number, b: number) => number): readonly number[] {
  let kept: number[] = [];
  let last: number | undefined;
  for (let place = 0; place < count; place++) {
    if (last !== undefined && order(place, last) > 0) continue;
    kept.push(place);
    if (kept.length < Math.max(2 * wanted, 64)) continue;
    kept = kept.sort(order).slice(0, wanted);
    last = kept.at(-1);
  }
  return kept.sort(order).slice(0, wanted);
}
