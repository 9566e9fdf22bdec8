import { hashOfKey } from "../sketch-key";
import { couponEstimate } from "./hll-estimate";

/**
 * A HyperLogLog sketch of eight-bit registers. While few values were seen it keeps their coupons (slot and value): first in a list,
 * then in a hash set; after that one register a slot, with the sums that the estimators need.
 */
export interface HllSketch {
  readonly lgK: number;
  coupons: CouponTable | undefined;
  registers: Registers | undefined;
}

export interface CouponTable {
  readonly kind: "list" | "set";
  /** A power of two of places; zero is a free one. */
  places: Int32Array;
  count: number;
}

export interface Registers {
  readonly values: Uint8Array;
  /** Was merged: the order of arrival is lost, and with it the historical estimate. */
  isOutOfOrder: boolean;
  historicalEstimate: number;
  /** Sums of 2^-value, of values below 32 and of the others. */
  sumLow: number;
  sumHigh: number;
  /** The least value, zero until sketches were merged, and how many registers hold it. */
  lowest: number;
  atLowest: number;
}

const keyBits = 26;
const keyMask = (1 << keyBits) - 1;
const listSize = 8;
const firstSetSize = 32;

export const newHll = (lgK: number): HllSketch => ({
  lgK,
  coupons: { kind: "list", places: new Int32Array(listSize), count: 0 },
  registers: undefined,
});

export function couponOf(key: Uint8Array): number {
  const [slotBits, valueBits] = hashOfKey(key);
  const zeros = 64 - (valueBits === 0n ? 0 : valueBits.toString(2).length);
  return ((Math.min(zeros, 62) + 1) << keyBits) | Number(slotBits & BigInt(keyMask));
}

export function updateHll(sketch: HllSketch, coupon: number): void {
  if (sketch.registers) raiseRegister(sketch.lgK, sketch.registers, coupon);
  else if (insert(sketch.coupons!, coupon)) grow(sketch);
}

/** True when the coupon was new. */
function insert(table: CouponTable, coupon: number): boolean {
  const { places } = table;
  let at = 0;
  if (table.kind === "list") {
    for (; at < table.count; at++) if (places[at] === coupon) return false;
  } else {
    const mask = places.length - 1;
    at = coupon & mask;
    const stride = ((coupon & keyMask) >>> Math.log2(places.length)) | 1;
    while (places[at] !== 0) {
      if (places[at] === coupon) return false;
      at = (at + stride) & mask;
    }
  }
  places[at] = coupon;
  table.count++;
  return true;
}

function grow(sketch: HllSketch): void {
  const table = sketch.coupons!;
  if (table.kind === "list") {
    if (table.count < listSize) return;
    if (sketch.lgK < 8) promote(sketch);
    else sketch.coupons = rehashed(table, firstSetSize);
  } else if (4 * table.count > 3 * table.places.length) {
    if (table.places.length === 2 ** (sketch.lgK - 3)) promote(sketch);
    else sketch.coupons = rehashed(table, table.places.length * 2);
  }
}

function rehashed(table: CouponTable, size: number): CouponTable {
  const set: CouponTable = { kind: "set", places: new Int32Array(size), count: 0 };
  for (const coupon of table.places) if (coupon !== 0) insert(set, coupon);
  return set;
}

export const newRegisters = (lgK: number): Registers => ({
  values: new Uint8Array(2 ** lgK),
  isOutOfOrder: false,
  historicalEstimate: 0,
  sumLow: 2 ** lgK,
  sumHigh: 0,
  lowest: 0,
  atLowest: 2 ** lgK,
});

function promote(sketch: HllSketch): void {
  const registers = newRegisters(sketch.lgK);
  const { places, count } = sketch.coupons!;
  for (const coupon of places) if (coupon !== 0) raiseRegister(sketch.lgK, registers, coupon);
  registers.historicalEstimate = couponEstimate(count);
  sketch.coupons = undefined;
  sketch.registers = registers;
}

const slotOf = (coupon: number, lgK: number): number => coupon & (2 ** lgK - 1);
const registerOf = (coupon: number): number => coupon >>> keyBits;

export function raiseRegister(lgK: number, registers: Registers, coupon: number): void {
  const slot = slotOf(coupon, lgK);
  const [old, value] = [registers.values[slot]!, registerOf(coupon)];
  if (value <= old) return;
  registers.values[slot] = value;
  registers.historicalEstimate += 2 ** lgK / (registers.sumLow + registers.sumHigh);
  addPower(registers, old, -1);
  addPower(registers, value, 1);
  if (old === 0) registers.atLowest--;
}

function addPower(registers: Registers, value: number, sign: number): void {
  if (value < 32) registers.sumLow += sign * 2 ** -value;
  else registers.sumHigh += sign * 2 ** -value;
}
