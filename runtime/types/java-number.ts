/** A DOUBLE or FLOAT as Java prints it, which is how Spark casts it to text: `1.0`, `1.0E7`, `NaN`. */
export function javaNumber(value: number, isFloat = false): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? "-Infinity" : "Infinity";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const [mantissa, exponentText] = (isFloat ? shortestFloat(value) : shortestDouble(value)).split("e");
  const exponent = Number(exponentText);
  const sign = value < 0 ? "-" : "";
  const digits = mantissa!.replace(/[-.]/g, "");
  if (exponent < -3 || exponent >= 7) return `${sign}${digits[0]}.${digits.slice(1) || "0"}E${exponent}`;
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, "0");
  return `${sign}${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1) || "0"}`;
}

/** The fewest digits that mean this number, but two at least: Java's smallest double is 4.9E-324, not 5E-324. */
function shortestDouble(value: number): string {
  const text = value.toExponential();
  return text.includes(".") ? text : value.toExponential(1).replace(".0e", "e");
}

/** The fewest digits that mean this 32-bit number. */
function shortestFloat(value: number): string {
  for (let digits = 0; digits < 9; digits++) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text.replace(/\.?0+e/, "e");
  }
  return value.toExponential();
}
