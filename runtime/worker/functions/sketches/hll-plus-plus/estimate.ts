import { biases, rawEstimates, thresholds } from "./bias-table";

const neighbours = 6;
const mostPrecise = 18;

/** How many distinct values such registers stand for, as Spark counts them. */
export function estimate(registers: Uint8Array): number {
  const size = registers.length;
  const precision = Math.log2(size);
  let inverse = 0;
  let zeros = 0;
  for (const value of registers) {
    inverse += 2 ** -value;
    if (value === 0) zeros++;
  }
  const raw = (alpha(precision) * size * size) / inverse;
  const isCorrected = precision <= mostPrecise;
  if (zeros > 0) {
    const linear = size * Math.log(size / zeros);
    if ((isCorrected && linear <= thresholds[precision - 4]!) || raw <= 2.5 * size) return Math.round(linear);
  }
  return Math.round(isCorrected && raw < 5 * size ? raw - biasAt(raw, precision) : raw);
}

function alpha(precision: number): number {
  if (precision === 4) return 0.673;
  if (precision === 5) return 0.697;
  return precision === 6 ? 0.709 : 0.7213 / (1 + 1.079 / 2 ** precision);
}

/** The mean bias of the nearest raw estimates. */
function biasAt(raw: number, precision: number): number {
  const estimates = rawEstimates[precision - 4]!;
  const found = estimates.findIndex((value) => value >= raw);
  const nearest = found < 0 ? estimates.length : found;
  const distance = (i: number) => (raw - estimates[i]!) ** 2;
  let low = Math.max(nearest - neighbours + 1, 0);
  let high = Math.min(low + neighbours, estimates.length);
  while (high < estimates.length && distance(high) < distance(low)) {
    low++;
    high++;
  }
  const near = biases[precision - 4]!.slice(low, high);
  return near.reduce((sum, bias) => sum + bias, 0) / near.length;
}
