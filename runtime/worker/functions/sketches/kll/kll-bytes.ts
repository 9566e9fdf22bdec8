import { BadSketch } from "../bad-sketch";
import { type Item, type KllKind, type KllSketch, newKll, retained, totalCapacity } from "./kll-sketch";

const kllFamily = 15;
const levelMinimum = 8;
const empty = 1;
const lowestSorted = 2;
const single = 4;

export const itemWidth: Readonly<Record<KllKind, number>> = { bigint: 8, double: 8, float: 4 };

function setItem(view: DataView, at: number, kind: KllKind, item: Item): void {
  if (kind === "bigint") view.setBigInt64(at, item as bigint, true);
  else if (kind === "double") view.setFloat64(at, item as number, true);
  else view.setFloat32(at, item as number, true);
}

function getItem(view: DataView, at: number, kind: KllKind): Item {
  if (kind === "bigint") return view.getBigInt64(at, true);
  return kind === "double" ? view.getFloat64(at, true) : view.getFloat32(at, true);
}

export function kllSize(sketch: KllSketch): number {
  const width = itemWidth[sketch.kind];
  if (sketch.count === 0n) return 8;
  return sketch.count === 1n ? 8 + width : 20 + sketch.levels.length * 4 + (2 + retained(sketch)) * width;
}

/** The compact form. */
export function kllBytes(sketch: KllSketch): Uint8Array {
  const { kind, k, count, levels } = sketch;
  const width = itemWidth[kind];
  const view = new DataView(new ArrayBuffer(kllSize(sketch)));
  const isFull = count > 1n;
  const flags = (count === 0n ? empty : 0) | (sketch.isLowestSorted ? lowestSorted : 0) | (count === 1n ? single : 0);
  for (const [i, byte] of [isFull ? 5 : 2, count === 1n ? 2 : 1, kllFamily, flags].entries()) view.setUint8(i, byte);
  view.setUint16(4, k, true);
  view.setUint8(6, levelMinimum);
  if (count === 1n) setItem(view, 8, kind, sketch.least!);
  if (!isFull) return new Uint8Array(view.buffer);
  view.setBigInt64(8, count, true);
  view.setUint16(16, sketch.minK, true);
  view.setUint8(18, levels.length);
  let offset = totalCapacity(k, levels.length) - retained(sketch);
  for (const [i, items] of levels.entries()) {
    view.setInt32(20 + i * 4, offset, true);
    offset += items.length;
  }
  const start = 20 + levels.length * 4;
  for (const [i, item] of [sketch.least!, sketch.most!, ...levels.flat()].entries())
    setItem(view, start + i * width, kind, item);
  return new Uint8Array(view.buffer);
}

/** @throws BadSketch for other bytes */
export function readKll(bytes: Uint8Array, kind: KllKind): KllSketch {
  if (bytes.length < 8 || bytes[2] !== kllFamily) throw new BadSketch();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sketch = newKll(kind, view.getUint16(4, true));
  const flags = bytes[3]!;
  if (flags & empty) return sketch;
  const width = itemWidth[kind];
  if (flags & single) {
    const item = getItem(view, 8, kind);
    return Object.assign(sketch, { count: 1n, levels: [[item]], least: item, most: item });
  }
  sketch.count = view.getBigInt64(8, true);
  sketch.minK = view.getUint16(16, true);
  sketch.isLowestSorted = (flags & lowestSorted) !== 0;
  const count = bytes[18]!;
  const offsets = Array.from({ length: count }, (_, i) => view.getInt32(20 + i * 4, true));
  offsets.push(totalCapacity(sketch.k, count));
  let at = 20 + count * 4;
  const next = () => {
    const item = getItem(view, at, kind);
    at += width;
    return item;
  };
  [sketch.least, sketch.most] = [next(), next()];
  sketch.levels = Array.from({ length: count }, (_, i) => Array.from({ length: offsets[i + 1]! - offsets[i]! }, next));
  if (at !== bytes.length) throw new BadSketch();
  return sketch;
}
