import { BadSketch } from "../bad-sketch";
import { ItemsSketch } from "./items-sketch";
import type { ItemKind } from "./java-hash";

const frequencyFamily = 10;
const empty = 4;

/** Small numbers are tagged with their type. */
const tags: Partial<Readonly<Record<ItemKind, number>>> = { byte: 2, short: 3, int: 9, float: 10 };
const widths: Readonly<Record<ItemKind, number>> = {
  boolean: 0,
  byte: 1,
  short: 2,
  int: 4,
  float: 4,
  long: 8,
  double: 8,
  string: 4,
  decimal: 4,
};

export function itemsBytes(sketch: ItemsSketch): Uint8Array {
  const { kind, entries } = sketch;
  const head = [entries.length ? 4 : 1, 1, frequencyFamily, sketch.lgMost, sketch.lgSize, entries.length ? 0 : empty];
  if (!entries.length) return Uint8Array.from([...head, 0, 0]);
  const start = Buffer.alloc(32 + entries.length * 8);
  start.set(head);
  start.writeUInt32LE(entries.length, 8);
  start.writeBigInt64LE(BigInt(sketch.streamLength), 16);
  start.writeBigInt64LE(BigInt(sketch.offset), 24);
  for (const [i, { count }] of entries.entries()) start.writeBigInt64LE(BigInt(count), 32 + i * 8);
  const items = entries.map(({ item }) => item);
  return Uint8Array.from(
    Buffer.concat([start, kind === "boolean" ? bits(items) : Buffer.concat(items.map(itemBytes(kind)))]),
  );
}

function bits(items: readonly string[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(items.length / 8));
  for (const [i, item] of items.entries()) if (item === "true") bytes[i >> 3]! |= 1 << (i & 7);
  return bytes;
}

const itemBytes =
  (kind: ItemKind) =>
  (item: string): Buffer => {
    if (kind === "string" || kind === "decimal") {
      const text = Buffer.from(item);
      const bytes = Buffer.alloc(4 + text.length);
      bytes.writeInt32LE(text.length);
      text.copy(bytes, 4);
      return bytes;
    }
    const tag = tags[kind];
    const start = tag === undefined ? 0 : 1;
    const bytes = Buffer.alloc(start + widths[kind]);
    if (tag !== undefined) bytes[0] = tag;
    if (kind === "long") bytes.writeBigInt64LE(BigInt(item), start);
    else if (kind === "double") bytes.writeDoubleLE(Number(item), start);
    else if (kind === "float") bytes.writeFloatLE(Number(item), start);
    else bytes.writeIntLE(Number(item), start, widths[kind]);
    return bytes;
  };

/** @throws BadSketch for other bytes */
export function readItems(bytes: Uint8Array, kind: ItemKind): ItemsSketch {
  if (bytes.length < 8 || bytes[2] !== frequencyFamily) throw new BadSketch();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sketch = new ItemsSketch(kind, buffer[3]!, buffer[4]!);
  if (buffer[5]! & empty) return sketch;
  const count = buffer.readUInt32LE(8);
  let at = 32 + count * 8;
  for (let i = 0; i < count; i++) {
    const times = Number(buffer.readBigInt64LE(32 + i * 8));
    const { item, width } = itemAt(buffer, at, kind, i);
    sketch.add(item, times);
    at += width;
  }
  sketch.streamLength = Number(buffer.readBigInt64LE(16));
  sketch.offset = Number(buffer.readBigInt64LE(24));
  return sketch;
}

function itemAt(buffer: Buffer, at: number, kind: ItemKind, index: number): { item: string; width: number } {
  if (kind === "boolean") return { item: `${((buffer[at + (index >> 3)]! >> (index & 7)) & 1) === 1}`, width: 0 };
  if (kind === "string" || kind === "decimal") {
    const length = buffer.readInt32LE(at);
    return { item: buffer.toString("utf8", at + 4, at + 4 + length), width: 4 + length };
  }
  const start = at + (tags[kind] === undefined ? 0 : 1);
  const width = start - at + widths[kind];
  if (kind === "long") return { item: `${buffer.readBigInt64LE(start)}`, width };
  if (kind === "double") return { item: `${buffer.readDoubleLE(start)}`, width };
  if (kind === "float") return { item: `${buffer.readFloatLE(start)}`, width };
  return { item: `${buffer.readIntLE(start, widths[kind])}`, width };
}
