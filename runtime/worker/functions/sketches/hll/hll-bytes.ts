import { BadSketch } from "../bad-sketch";
import { type HllSketch, newHll, newRegisters, type Registers } from "./hll-sketch";

const hllFamily = 7;
const eightBits = 2 << 2;
const [list, set, hll] = [0, 1, 2];
const empty = 4;
const compact = 8;
const outOfOrder = 16;

const firstSetLg = 5;

/** The updatable form: all places of the table, free ones too. */
export function hllBytes(sketch: HllSketch): Uint8Array {
  return sketch.registers ? registerBytes(sketch.lgK, sketch.registers) : couponBytes(sketch);
}

function couponBytes({ lgK, coupons }: HllSketch): Uint8Array {
  const { kind, places, count } = coupons!;
  const isList = kind === "list";
  const start = isList ? 8 : 12;
  const view = new DataView(new ArrayBuffer(start + places.length * 4));
  const head = [isList ? 2 : 3, 1, hllFamily, lgK, Math.log2(places.length), count ? 0 : empty];
  for (const [i, byte] of head.entries()) view.setUint8(i, byte);
  view.setUint8(6, isList ? count : 0);
  view.setUint8(7, eightBits | (isList ? list : set));
  if (!isList) view.setInt32(8, count, true);
  for (const [i, coupon] of places.entries()) view.setInt32(start + i * 4, coupon, true);
  return new Uint8Array(view.buffer);
}

function registerBytes(lgK: number, registers: Registers): Uint8Array {
  const view = new DataView(new ArrayBuffer(40 + registers.values.length));
  const head = [10, 1, hllFamily, lgK, 0, registers.isOutOfOrder ? outOfOrder : 0, registers.lowest, eightBits | hll];
  for (const [i, byte] of head.entries()) view.setUint8(i, byte);
  view.setFloat64(8, registers.historicalEstimate, true);
  view.setFloat64(16, registers.sumLow, true);
  view.setFloat64(24, registers.sumHigh, true);
  view.setInt32(32, registers.atLowest, true);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(registers.values, 40);
  return bytes;
}

/** @throws BadSketch for other bytes */
export function readHll(bytes: Uint8Array): HllSketch {
  if (bytes.length < 8) throw new BadSketch();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [ints, version, family, lgK] = [bytes[0]!, bytes[1]!, bytes[2]!, bytes[3]!];
  const mode = bytes[7]! & 3;
  if (family !== hllFamily || version !== 1 || ints !== [2, 3, 10][mode] || lgK < 4 || lgK > 21) throw new BadSketch();
  const sketch = newHll(lgK);
  if (mode !== hll) {
    readCoupons(sketch, view, bytes, mode === list);
    return sketch;
  }
  if (bytes[7]! >> 2 !== eightBits >> 2) throw new BadSketch();
  const registers = newRegisters(lgK);
  registers.isOutOfOrder = (bytes[5]! & outOfOrder) !== 0;
  registers.historicalEstimate = view.getFloat64(8, true);
  registers.sumLow = view.getFloat64(16, true);
  registers.sumHigh = view.getFloat64(24, true);
  registers.lowest = bytes[6]!;
  registers.atLowest = view.getInt32(32, true);
  registers.values.set(bytes.subarray(40, 40 + 2 ** lgK));
  sketch.coupons = undefined;
  sketch.registers = registers;
  return sketch;
}

function readCoupons(sketch: HllSketch, view: DataView, bytes: Uint8Array, isList: boolean): void {
  const count = isList ? bytes[6]! : view.getInt32(8, true);
  const start = isList ? 8 : 12;
  const size = isList ? 8 : 2 ** Math.max(bytes[4]!, firstSetLg);
  const written = (bytes[5]! & compact) !== 0 ? count : Math.min(size, (bytes.length - start) >> 2);
  const places = new Int32Array(Math.max(size, written));
  for (let i = 0; i < written; i++) places[i] = view.getInt32(start + i * 4, true);
  sketch.coupons = { kind: isList ? "list" : "set", places, count };
}
