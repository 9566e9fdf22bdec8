/** Values as text, as Spark's casts to STRING and Java print them. */

export function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? "-" : "";
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** `BigDecimal.toString`: with an exponent where the number is small. */
export function javaDecimalText(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString();
  const exponent = digits.length - 1 - scale;
  if (exponent >= -6) return decimalText(unscaled, scale);
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `${unscaled < 0n ? "-" : ""}${digits[0]}${fraction}E${exponent}`;
}

const pad = (value: number | bigint, width: number) => value.toString().padStart(width, "0");

/** @param days since 1970 */
export function dateText(days: number): string {
  // JavaScript's dates end before Spark's; the calendar is the same every 400 years.
  const eras = Math.floor(days / daysOfEra);
  const date = new Date((days - eras * daysOfEra) * 86_400_000);
  return `${yearText(date.getUTCFullYear() + eras * 400)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

const daysOfEra = 146_097;

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
