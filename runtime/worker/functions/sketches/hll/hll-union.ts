import { type HllSketch, newHll, newRegisters, type Registers, raiseRegister, updateHll } from "./hll-sketch";

/** Merges `source` into `target`, which may hold up to 2^lgMost registers, and gives what holds both. */
export function uniteHll(target: HllSketch, source: HllSketch, lgMost: number): HllSketch {
  if (source.coupons) {
    if (isEmpty(target) && source.coupons.kind === "set" && source.lgK === target.lgK) return copied(source);
    for (const coupon of source.coupons.places) if (coupon !== 0) updateHll(target, coupon);
    return target;
  }
  if (target.coupons) {
    const folded = foldedTo(source, Math.min(source.lgK, lgMost));
    for (const coupon of target.coupons.places) if (coupon !== 0) updateHll(folded, coupon);
    return folded;
  }
  const result = source.lgK < target.lgK ? foldedTo(target, source.lgK) : target;
  mergeRegisters(result, source.registers!);
  return result;
}

const isEmpty = ({ coupons }: HllSketch) => coupons?.count === 0;

function copied({ lgK, coupons, registers }: HllSketch): HllSketch {
  return {
    lgK,
    coupons: coupons && { ...coupons, places: coupons.places.slice() },
    registers: registers && { ...registers, values: registers.values.slice() },
  };
}

function foldedTo(source: HllSketch, lgK: number): HllSketch {
  if (source.lgK === lgK) return copied(source);
  const from = source.registers!;
  const registers = newRegisters(lgK);
  for (const [slot, value] of from.values.entries()) if (value) raiseRegister(lgK, registers, (value << 26) | slot);
  registers.historicalEstimate = from.isOutOfOrder ? 0 : from.historicalEstimate;
  registers.isOutOfOrder = from.isOutOfOrder;
  return { lgK, coupons: undefined, registers };
}

function mergeRegisters({ lgK, registers }: HllSketch, source: Registers): void {
  const target = registers!;
  const mask = 2 ** lgK - 1;
  for (const [slot, value] of source.values.entries())
    target.values[slot & mask] = Math.max(target.values[slot & mask]!, value);
  target.isOutOfOrder = true;
  target.historicalEstimate = 0;
  target.sumLow = 2 ** lgK;
  target.sumHigh = 0;
  target.lowest = target.values.reduce((lowest, value) => Math.min(lowest, value));
  target.atLowest = 0;
  for (const value of target.values) {
    if (value === target.lowest) target.atLowest++;
    if (value === 0) continue;
    if (value < 32) target.sumLow += 2 ** -value - 1;
    else target.sumHigh += 2 ** -value - 1;
  }
}

/** As Spark aggregates: what one partition has gathered goes into an empty sketch. */
export const finished = (sketch: HllSketch): HllSketch => uniteHll(newHll(sketch.lgK), sketch, sketch.lgK);
