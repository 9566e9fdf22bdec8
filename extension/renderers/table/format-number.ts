/** @param words the value as little-endian 32-bit words, two's complement */
export function formatDecimal(words: Uint32Array, scale: number): string {
  let unscaled = 0n;
  for (let i = words.length - 1; i >= 0; i--) unscaled = (unscaled << 32n) | BigInt(words[i]!);
  unscaled = BigInt.asIntN(words.length * 32, unscaled);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const sign = unscaled < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** As Spark prints a double: `1.0`, `1.0E10`, `1.5E-5`. */
export function formatDouble(value: number): string {
  return javaNotation(value, String(Math.abs(value)));
}

/** The shortest digits that name this 32-bit float. */
export function formatFloat(value: number): string {
  const magnitude = Math.abs(value);
  for (let precision = 1; precision < 9; precision++) {
    const text = magnitude.toPrecision(precision);
    if (Math.fround(Number(text)) === magnitude) return javaNotation(value, String(Number(text)));
  }
  return javaNotation(value, String(magnitude));
}

function javaNotation(value: number, magnitudeText: string): string {
  if (Number.isNaN(value)) return "NaN";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const magnitude = Math.abs(value);
  if (magnitude === Number.POSITIVE_INFINITY) return `${sign}Infinity`;
  if (magnitude === 0 || (magnitude >= 1e-3 && magnitude < 1e7)) {
    return sign + (magnitudeText.includes(".") ? magnitudeText : `${magnitudeText}.0`);
  }
  const [mantissa = "", exponent] = Number(magnitudeText).toExponential().split("e");
  return `${sign}${mantissa.includes(".") ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}
