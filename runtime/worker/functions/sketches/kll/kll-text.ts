import { itemWidth, kllSize } from "./kll-bytes";
import { type Item, type KllKind, type KllSketch, retained, totalCapacity } from "./kll-sketch";

const names: Readonly<Record<KllKind, string>> = {
  bigint: "KllLongsSketch",
  double: "KllDoublesSketch",
  float: "KllFloatsSketch",
};

const rankError = (factor: number, exponent: number, k: number) => `${((factor / k ** exponent) * 100).toFixed(3)}%`;

function itemText(item: Item | undefined): string {
  if (item === undefined) return "NaN";
  return typeof item === "number" && Number.isInteger(item) ? `${item}.0` : `${item}`;
}

export function kllText(sketch: KllSketch): string {
  const { k, minK, levels, kind } = sketch;
  const isEmpty = sketch.count === 0n;
  const capacity = totalCapacity(k, levels.length);
  const lines: readonly (readonly [string, unknown])[] = [
    ["K", k],
    ["Dynamic min K", minK],
    ["M", 8],
    ["N", sketch.count],
    ["Epsilon", rankError(2.296, 0.9723, minK)],
    ["Epsilon PMF", rankError(2.446, 0.9433, minK)],
    ["Empty", isEmpty],
    ["Estimation Mode", levels.length > 1],
    ["Levels", levels.length],
    ["Level 0 Sorted", sketch.isLowestSorted],
    ["Capacity Items", capacity],
    ["Retained Items", retained(sketch)],
    ["Free Space", capacity - retained(sketch)],
    ["ReadOnly", false],
    ["Updatable Storage Bytes", 20 + (levels.length + 1) * 4 + (2 + capacity) * itemWidth[kind]],
    ["Compact Storage Bytes", kllSize(sketch)],
    ["Min Item", itemText(sketch.least)],
    ["Max Item", itemText(sketch.most)],
  ];
  const body = lines.map(([label, value]) => `   ${label.padEnd(23)}: ${value}\n`).join("");
  return `\n### Kll${names[kind]} Summary:\n${body}### End sketch summary\n`;
}
