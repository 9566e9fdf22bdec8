/** Decimal text of any magnitude: `1.5E10` becomes `15000000000`. */
export function plainDecimal(text: string, shift = 0): string {
  const [, sign = "", whole = "0", fraction = "", power = "0"] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const exponent = Number(power) + shift;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const rest = padded.slice(at);
  return `${sign === "-" ? "-" : ""}${padded.slice(0, at)}${rest ? `.${rest}` : ""}`;
}

/** A decimal text times a power of ten, with so many digits behind its point. */
export function roundHalfEven(text: string, digits: number, power = 0): string {
  if (!/\d/.test(text)) return text;
  const plain = plainDecimal(text, power);
  const isNegative = plain.startsWith("-");
  const [whole = "0", fraction = ""] = plain.replace("-", "").split(".");
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  const rest = fraction.slice(digits);
  const half =
    rest === ""
      ? -1
      : rest[0]! > "5" || (rest[0] === "5" && /[1-9]/.test(rest.slice(1)))
        ? 1
        : rest[0] === "5"
          ? 0
          : -1;
  const rounded = half > 0 || (half === 0 && kept % 2n === 1n) ? kept + 1n : kept;
  const all = rounded.toString().padStart(digits + 1, "0");
  const result = digits ? `${all.slice(0, -digits)}.${all.slice(-digits)}` : all;
  return isNegative ? `-${result}` : result;
}

/** What a double is, to its last digit; infinities as Java's DecimalFormat has them. */
export function exactDigits(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? "-∞" : "∞";
  if (Math.abs(value) >= 1e21) return BigInt(value).toString();
  return Object.is(value, -0) ? "-0" : value.toFixed(100);
}
