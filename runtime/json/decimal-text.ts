/** Beyond these powers of ten a number is none that a DECIMAL holds, or zero. */
const maxPower = 400;

/**
 * A JSON number as a DECIMAL's text, rounded half up.
 * @returns undefined when it has more digits in front of its point than the type holds
 */
export function decimalText(text: string, precision: number, scale: number): string | undefined {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  if (whole === "") return undefined;
  const shift = scale + Number(power) - fraction.length;
  const digits = BigInt(whole + fraction);
  if (digits === 0n || shift + whole.length + fraction.length < -maxPower) return "0";
  if (shift > maxPower) return undefined;
  let unscaled = digits;
  if (shift >= 0) unscaled *= 10n ** BigInt(shift);
  else {
    const divisor = 10n ** BigInt(-shift);
    unscaled = (digits * 2n + divisor) / (divisor * 2n);
  }
  if (unscaled >= 10n ** BigInt(precision)) return undefined;
  const padded = unscaled.toString().padStart(scale + 1, "0");
  const point = padded.length - scale;
  return `${sign === "-" ? "-" : ""}${padded.slice(0, point)}${scale > 0 ? `.${padded.slice(point)}` : ""}`;
}

/** Java's precision and scale of a number as it is written. */
export function decimalSize(text: string): { readonly precision: number; readonly scale: number } {
  const [, whole = "", fraction = "", power = "0"] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+(?=\d)/, "");
  return { precision: digits.length, scale: fraction.length - Number(power) };
}
