import { BadSketch } from "../bad-sketch";
import { familyName } from "../family";
import { emptyTheta, type ThetaSketch, wholeRange } from "./theta-sketch";

const compactFamily = 3;
/** Of the seed 9001, so that sketches of other seeds are told apart. */
export const seedHash = 0x93cc;

const readOnly = 2;
const empty = 4;
const compact = 8;
const ordered = 16;
const single = 32;

/** The compressed form where that is defined, as Spark writes it: deltas of the sorted hashes, each in as many bits as the widest needs. */
export function thetaBytes(sketch: ThetaSketch): Uint8Array {
  const { hashes, theta, isEmpty } = sketch;
  if (isEmpty) return Uint8Array.of(1, 3, compactFamily, 0, 0, readOnly | empty | compact | ordered, 0, 0);
  const isEstimate = theta !== wholeRange;
  if (!isEstimate && hashes.length === 1) return singleBytes(hashes[0]!);
  return hashes.length ? compressed(sketch, isEstimate) : noHashes(theta);
}

function header(view: DataView, longs: number, version: number, width: number, flags: number): void {
  for (const [i, byte] of [longs, version, compactFamily, width].entries()) view.setUint8(i, byte);
  view.setUint8(5, flags);
  view.setUint16(6, seedHash, true);
}

function singleBytes(hash: bigint): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  header(view, 1, 3, 0, readOnly | compact | ordered | single);
  view.setBigUint64(8, hash, true);
  return new Uint8Array(view.buffer);
}

function noHashes(theta: bigint): Uint8Array {
  const view = new DataView(new ArrayBuffer(24));
  header(view, 3, 3, 0, readOnly | compact | ordered);
  view.setFloat32(12, 1, true);
  view.setBigUint64(16, theta, true);
  return new Uint8Array(view.buffer);
}

function compressed({ hashes, theta }: ThetaSketch, isEstimate: boolean): Uint8Array {
  const deltas = hashes.map((hash, i) => hash - (hashes[i - 1] ?? 0n));
  const width = deltas.reduce((all, delta) => all | delta, 0n).toString(2).length;
  const count = hashes.length;
  const countBytes = Math.ceil((32 - Math.clz32(count)) / 8);
  const start = isEstimate ? 16 : 8;
  const packed = Math.ceil((count * width) / 8);
  const view = new DataView(new ArrayBuffer(start + countBytes + packed));
  header(view, isEstimate ? 2 : 1, 4, width, readOnly | compact | ordered);
  view.setUint8(4, countBytes);
  if (isEstimate) view.setBigUint64(8, theta, true);
  for (let i = 0; i < countBytes; i++) view.setUint8(start + i, (count >> (8 * i)) & 0xff);
  let bits = 0n;
  for (const delta of deltas) bits = (bits << BigInt(width)) | delta;
  bits <<= BigInt(packed * 8 - count * width);
  const hex = bits.toString(16).padStart(packed * 2, "0");
  for (let i = 0; i < packed; i++)
    view.setUint8(start + countBytes + i, Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
  return new Uint8Array(view.buffer);
}

/** @throws BadSketch for other bytes */
export function readTheta(bytes: Uint8Array): ThetaSketch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) throw new BadSketch();
  const [longs, version, family, flags] = [bytes[0]!, bytes[1]!, bytes[2]!, bytes[5]!];
  if (family !== compactFamily) throw new BadSketch(familyName(family));
  if (version !== 3 && version !== 4) throw new BadSketch();
  if (flags & empty) return emptyTheta;
  if (view.getUint16(6, true) !== seedHash) throw new BadSketch();
  return version === 4 ? readCompressed(view, bytes, longs) : readPlain(view, longs, (flags & single) !== 0);
}

function readPlain(view: DataView, longs: number, isSingle: boolean): ThetaSketch {
  const count = isSingle || longs === 1 ? 1 : view.getUint32(8, true);
  const theta = longs > 2 ? view.getBigUint64(16, true) : wholeRange;
  const hashes = Array.from({ length: count }, (_, i) => view.getBigUint64((longs + i) * 8, true));
  return { theta, hashes: hashes.sort((a, b) => (a < b ? -1 : 1)), isEmpty: false };
}

function readCompressed(view: DataView, bytes: Uint8Array, longs: number): ThetaSketch {
  const width = BigInt(bytes[3]!);
  const countBytes = bytes[4]!;
  const start = longs > 1 ? 16 : 8;
  let count = 0;
  for (let i = 0; i < countBytes; i++) count |= bytes[start + i]! << (8 * i);
  const packed = bytes.subarray(start + countBytes);
  const bits = BigInt(`0x${Buffer.from(packed).toString("hex") || "0"}`);
  const total = BigInt(packed.length * 8);
  const hashes: bigint[] = [];
  let last = 0n;
  for (let i = 1n; i <= BigInt(count); i++) {
    last += BigInt.asUintN(Number(width), bits >> (total - i * width));
    hashes.push(last);
  }
  return { theta: longs > 1 ? view.getBigUint64(8, true) : wholeRange, hashes, isEmpty: false };
}
