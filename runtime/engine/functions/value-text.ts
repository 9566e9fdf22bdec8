/** Values as text, as Spark's casts to STRING and Java print them. */

export function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? "-" : "";
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Java's `Double.toString`. */
export const doubleText = (value: number): string => javaText(value, (x) => x.toExponential());

/** Java's `Float.toString`: the shortest digits that give the same float back. */
export const floatText = (value: number): string => javaText(Math.fround(value), shortestFloat);

function shortestFloat(value: number): string {
  for (let digits = 0; digits < 9; digits++) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text.replace(/\.?0+e/, "e");
  }
  return value.toExponential(9);
}

function javaText(value: number, exponential: (value: number) => string): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const sign = value < 0 ? "-" : "";
  const [mantissa, power] = exponential(Math.abs(value)).split("e") as [string, string];
  const digits = mantissa.replace(".", "");
  const exponent = Number(power);
  if (exponent < -3 || exponent >= 7) return `${sign}${digits[0]}.${digits.slice(1) || "0"}E${exponent}`;
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  return `${sign}${digits.slice(0, exponent + 1).padEnd(exponent + 1, "0")}.${digits.slice(exponent + 1) || "0"}`;
}

const pad = (value: number | bigint, width: number) => value.toString().padStart(width, "0");

/** @param days since 1970 */
export function dateText(days: number): string {
  const date = new Date(days * 86_400_000);
  return `${yearText(date.getUTCFullYear())}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

const yearText = (year: number) => (year > 9999 ? `+${year}` : year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

/** @param micros since 1970, already in the zone to print */
export function timestampText(micros: bigint): string {
  const days = floorDivide(micros, 86_400_000_000n);
  return `${dateText(Number(days))} ${timeText((micros - days * 86_400_000_000n) * 1000n)}`;
}

/** @param nanos since midnight */
export function timeText(nanos: bigint): string {
  const seconds = nanos / 1_000_000_000n;
  const fraction = pad(nanos % 1_000_000_000n, 9).replace(/0+$/, "");
  return `${pad(seconds / 3600n, 2)}:${pad((seconds / 60n) % 60n, 2)}:${pad(seconds % 60n, 2)}${fraction && `.${fraction}`}`;
}

export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}
