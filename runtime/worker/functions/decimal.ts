import { RaisedCondition } from "./raised-condition";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

/** Decimal arithmetic whose steps do not fit DuckDB's 38 digits. Decimals come and go as text. */
export const decimalFunctions: readonly ScalarFunction[] = [
  sum("spark_decimal_add", 1n),
  sum("spark_decimal_subtract", -1n),
  scalarFunction(
    "spark_decimal_divide",
    ["VARCHAR", "VARCHAR", "INTEGER", "INTEGER"],
    "VARCHAR",
    (left: string, right: string, precision: number, scale: number) => {
      const [a, b] = [unscaled(left), unscaled(right)];
      const shift = scale - a.scale + b.scale;
      const numerator = shift > 0 ? a.value * 10n ** BigInt(shift) : a.value;
      const denominator = shift < 0 ? b.value * 10n ** BigInt(-shift) : b.value;
      return b.value === 0n ? null : text(divideHalfUp(numerator, denominator), precision, scale);
    },
  ),
  // A number of 38 digits and more in two parts: how many times 10^19, and what is left.
  scalarFunction(
    "spark_decimal_halves",
    ["VARCHAR", "VARCHAR", "INTEGER"],
    "VARCHAR",
    (high: string, low: string, scale: number) => written(BigInt(high) * 10n ** 19n + BigInt(low), scale),
  ),
  scalarFunction(
    "spark_decimal_multiply",
    ["VARCHAR", "VARCHAR", "INTEGER", "INTEGER"],
    "VARCHAR",
    (left: string, right: string, precision: number, scale: number) => {
      const [a, b] = [unscaled(left), unscaled(right)];
      const extra = a.scale + b.scale - scale;
      const product = a.value * b.value;
      return text(
        extra > 0 ? divideHalfUp(product, 10n ** BigInt(extra)) : product * 10n ** BigInt(-extra),
        precision,
        scale,
      );
    },
  ),
];

function sum(name: string, sign: bigint): ScalarFunction {
  return scalarFunction(
    name,
    ["VARCHAR", "VARCHAR", "INTEGER", "INTEGER"],
    "VARCHAR",
    (left: string, right: string, precision: number, scale: number) => {
      const [a, b] = [unscaled(left), unscaled(right)];
      const exact = Math.max(a.scale, b.scale);
      const total = a.value * 10n ** BigInt(exact - a.scale) + sign * b.value * 10n ** BigInt(exact - b.scale);
      return text(
        exact > scale ? divideHalfUp(total, 10n ** BigInt(exact - scale)) : total * 10n ** BigInt(scale - exact),
        precision,
        scale,
      );
    },
  );
}

function unscaled(decimal: string): { readonly value: bigint; readonly scale: number } {
  const point = decimal.indexOf(".");
  return { value: BigInt(decimal.replace(".", "")), scale: point < 0 ? 0 : decimal.length - point - 1 };
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (n * 2n + d) / (d * 2n);
  return isNegative ? -rounded : rounded;
}

function written(value: bigint, scale: number): string {
  const sign = value < 0n ? "-" : "";
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
  return scale ? `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` : sign + digits;
}

function text(value: bigint, precision: number, scale: number): string {
  const shown = written(value, scale);
  if (`${value}`.replace("-", "").length <= precision) return shown;
  throw new RaisedCondition(
    "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
    { value: shown, precision: `${precision}`, scale: `${scale}`, config: '"spark.sql.ansi.enabled"' },
    "SparkArithmeticException",
  );
}
