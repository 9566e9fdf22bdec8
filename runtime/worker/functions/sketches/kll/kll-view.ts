import { byItem, type Item, type KllSketch } from "./kll-sketch";

/** All retained items in order, each with the number of values up to and with it. */
interface SortedView {
  readonly items: readonly Item[];
  readonly upTo: readonly number[];
}

function sortedView(sketch: KllSketch): SortedView {
  const weighted = sketch.levels.flatMap((items, level) => items.map((item) => ({ item, weight: 2 ** level })));
  weighted.sort((a, b) => byItem(a.item, b.item));
  // The least and the most of all were perhaps compacted away: they stand at the ends with a weight of one.
  const ends = [sketch.least!, sketch.most!];
  if (weighted[0]!.item !== ends[0]) {
    weighted[0]!.weight--;
    weighted.unshift({ item: ends[0]!, weight: 1 });
  }
  if (weighted.at(-1)!.item !== ends[1]) {
    weighted.at(-1)!.weight--;
    weighted.push({ item: ends[1]!, weight: 1 });
  }
  let sum = 0;
  const upTo = weighted.map(({ weight }) => {
    sum += weight;
    return sum;
  });
  return { items: weighted.map(({ item }) => item), upTo };
}

/** The least item that so great a part of the values does not exceed. */
export function quantileOf(sketch: KllSketch, rank: number): Item {
  const { items, upTo } = sortedView(sketch);
  const wanted = Math.ceil(rank * Number(sketch.count));
  const index = upTo.findIndex((count) => count >= wanted);
  return items[index < 0 ? items.length - 1 : index]!;
}

/** The part of the values that is not above an item. */
export function rankOf(sketch: KllSketch, item: Item): number {
  const { items, upTo } = sortedView(sketch);
  const index = items.findLastIndex((other) => other <= item);
  return index < 0 ? 0 : upTo[index]! / Number(sketch.count);
}
