import { BadSketch } from "../bad-sketch";
import { familyName } from "../family";
import { seedHash } from "../theta/theta-bytes";
import { wholeRange } from "../theta/theta-sketch";
import { emptyTuple, type SummaryMode, type TupleSketch } from "./tuple-sketch";

const tupleFamily = 9;
const compactSketch = 1;
const readOnly = 2;
const empty = 4;
const compact = 8;

const modes: readonly SummaryMode[] = ["sum", "min", "max", "alwaysone"];

/** Entries stand as they lie in the hash table that held them: by their low bits, in a table of at most twice as many places as entries. */
function tableOrder(hashes: readonly bigint[], lgEntries: number): readonly bigint[] {
  const largest = lgEntries + 1;
  let lgSize = largest <= 5 ? 5 : ((largest - 5) % 3) + 5;
  while (lgSize < largest && hashes.length > 2 ** lgSize / 2) lgSize = Math.min(lgSize + 3, largest);
  const place = (hash: bigint) => BigInt.asUintN(lgSize, hash);
  return [...hashes].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

export function tupleBytes(sketch: TupleSketch, isInteger: boolean, mode: SummaryMode, lgEntries: number): Uint8Array {
  const { theta, entries, isEmpty } = sketch;
  const isEstimate = theta !== wholeRange;
  const longs = isEstimate ? 3 : entries.size > 1 ? 2 : 1;
  const valueWidth = isInteger ? 4 : 8;
  const view = new DataView(new ArrayBuffer(longs * 8 + entries.size * (8 + valueWidth + 1)));
  const flags = readOnly | compact | (isEmpty ? empty : 0);
  for (const [i, byte] of [longs, 3, tupleFamily, compactSketch, 0, flags].entries()) view.setUint8(i, byte);
  view.setUint16(6, seedHash, true);
  if (longs > 1) view.setUint32(8, entries.size, true);
  if (isEstimate) view.setBigUint64(16, theta, true);
  let at = longs * 8;
  for (const hash of tableOrder([...entries.keys()], lgEntries)) {
    view.setBigUint64(at, hash, true);
    if (isInteger) view.setInt32(at + 8, entries.get(hash)!, true);
    else view.setFloat64(at + 8, entries.get(hash)!, true);
    view.setUint8(at + 8 + valueWidth, modes.indexOf(mode));
    at += 8 + valueWidth + 1;
  }
  return new Uint8Array(view.buffer);
}

/** @throws BadSketch for other bytes */
export function readTuple(bytes: Uint8Array, isInteger: boolean): TupleSketch {
  if (bytes.length < 8) throw new BadSketch();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [longs, version, family, flags] = [bytes[0]!, bytes[1]!, bytes[2]!, bytes[5]!];
  if (family !== tupleFamily) throw new BadSketch(familyName(family));
  if (version !== 3 || bytes[3] !== compactSketch) throw new BadSketch();
  if (flags & empty) return emptyTuple;
  const count = longs > 1 ? view.getUint32(8, true) : 1;
  const theta = longs > 2 ? view.getBigUint64(16, true) : wholeRange;
  const width = 8 + (isInteger ? 4 : 8) + 1;
  const entries = new Map<bigint, number>();
  for (let i = 0; i < count; i++) {
    const at = longs * 8 + i * width;
    const value = isInteger ? view.getInt32(at + 8, true) : view.getFloat64(at + 8, true);
    entries.set(view.getBigUint64(at, true), value);
  }
  return { theta, entries, isEmpty: false };
}
