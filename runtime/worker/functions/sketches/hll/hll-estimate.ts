import { rawEstimates, strides } from "./composite-table";
import { couponCounts, valueCounts } from "./coupon-table";
import type { HllSketch, Registers } from "./hll-sketch";

export const hllEstimate = ({ lgK, coupons, registers }: HllSketch): number =>
  registers
    ? registers.isOutOfOrder
      ? compositeEstimate(lgK, registers)
      : registers.historicalEstimate
    : couponEstimate(coupons!.count);

export const couponEstimate = (count: number): number =>
  Math.max(
    interpolated(couponCounts, (i) => valueCounts[i]!, count),
    count,
  );

/** Linear counting where few slots are hit, the corrected raw estimate elsewhere. */
function compositeEstimate(lgK: number, { sumLow, sumHigh, lowest, atLowest }: Registers): number {
  const zeros = lowest === 0 ? atLowest : 0;
  const slots = 2 ** lgK;
  const raw = (correctionOf(lgK) * slots * slots) / (sumLow + sumHigh);
  const table = rawEstimates[lgK - 4]!;
  const stride = strides[lgK - 4]!;
  const last = table.length - 1;
  if (raw < table[0]!) return 0;
  if (raw > table[last]!) return raw * ((stride * last) / table[last]!);
  const adjusted = interpolated(table, (i) => stride * i, raw);
  if (adjusted > 3 * slots) return adjusted;
  const linear = zeros === 0 ? slots * Math.log(slots / 0.5) : slots * (harmonic(slots) - harmonic(zeros));
  const crossOver = lgK === 4 ? 0.718 : lgK === 5 ? 0.672 : 0.64;
  return (adjusted + linear) / 2 > crossOver * slots ? adjusted : linear;
}

function correctionOf(lgK: number): number {
  if (lgK === 4) return 0.673;
  if (lgK === 5) return 0.697;
  return lgK === 6 ? 0.709 : 0.7213 / (1 + 1.079 / 2 ** lgK);
}

const exactHarmonics = 25;
const euler = 0.5772156649015329;

function harmonic(n: number): number {
  if (n < exactHarmonics) {
    let sum = 0;
    for (let i = 1; i <= n; i++) sum += 1 / i;
    return sum;
  }
  const square = 1 / (n * n);
  const series = [-1 / 12, 1 / 120, -1 / 252, 1 / 240];
  return series.reduce((sum, factor, i) => sum + square ** (i + 1) * factor, Math.log(n) + euler + 1 / (2 * n));
}

/** By the cubic through the four points around `x`. */
function interpolated(xs: readonly number[], yOf: (index: number) => number, x: number): number {
  const last = xs.length - 1;
  if (x === xs[last]) return yOf(last);
  let left = 0;
  let right = last;
  while (left + 1 < right) {
    const middle = (left + right) >> 1;
    if (xs[middle]! <= x) left = middle;
    else right = middle;
  }
  const first = Math.min(Math.max(left - 1, 0), last - 3);
  const points = [first, first + 1, first + 2, first + 3];
  return points.reduce((sum, i) => {
    const others = points.filter((other) => other !== i);
    const over = others.reduce((product, other) => product * (x - xs[other]!), 1);
    const under = others.reduce((product, other) => product * (xs[i]! - xs[other]!), 1);
    return sum + (yOf(i) * over) / under;
  }, 0);
}
