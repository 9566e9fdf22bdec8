import { duckType } from "../../../types/duck-type";
import { type DataType, type DecimalType, decimalType } from "../../../types/index";
import { isDecimal } from "../type-sets";
import { choose } from "./text";

const cast = (sql: string, type: DecimalType) => `CAST(${sql} AS ${duckType(type)})`;
const widest = (sql: string, scale: number) => cast(sql, decimalType(38, scale));

/**
 * `+ - *` of decimals. DuckDB keeps small ones in 18 digits and raises when they overflow: then the stage runs again with `wide`, where operands
 * are 38 digits wide from the start.
 */
export function decimalArithmetic(
  operator: string,
  [left, right]: readonly [string, string],
  [a, b]: readonly [DecimalType, DecimalType],
  result: DecimalType,
  wide: boolean,
): string {
  const exactScale = operator === "*" ? a.scale + b.scale : Math.max(a.scale, b.scale);
  // The exact result may have more digits than DuckDB's widest decimal.
  const digits =
    operator === "*"
      ? a.precision + b.precision
      : Math.max(a.precision - a.scale, b.precision - b.scale) + exactScale + 1;
  if (exactScale > 38 || (wide && digits > 38)) {
    const name = { "+": "add", "-": "subtract", "*": "multiply" }[operator];
    const texts = `CAST(${left} AS VARCHAR), CAST(${right} AS VARCHAR)`;
    return cast(`spark_decimal_${name}(${texts}, ${result.precision}, ${result.scale})`, result);
  }
  const x = wide ? widest(left, a.scale) : left;
  const y = wide ? widest(right, b.scale) : right;
  const exact = `(${x} ${operator} ${y})`;
  return exactScale === result.scale ? exact : widest(exact, result.scale);
}

/** The unscaled value as HUGEINT. */
function unscaled(sql: string, type: DecimalType, shift: number): string {
  const factor = type.scale + shift;
  const digits = type.precision + shift;
  if (factor === 0) return `CAST(${sql} AS HUGEINT)`;
  // 10^factor times a decimal keeps the scale: room is needed for both.
  const base = digits + type.scale > 18 || type.precision > 18 ? widest(sql, type.scale) : sql;
  return `CAST(${base} * ${power(factor)} AS HUGEINT)`;
}

const power = (exponent: number) => `CAST(1${"0".repeat(exponent)} AS DECIMAL(${exponent + 1},0))`;

/** Exact quotient of two decimals, rounded half up to the result's scale. The caller guards against zero. */
export function decimalQuotient(
  [left, right]: readonly [string, string],
  [a, b]: readonly [DecimalType, DecimalType],
  result: DecimalType,
  wide: boolean,
): string {
  if (wide) {
    const quotient = `spark_decimal_divide(CAST(${left} AS VARCHAR), CAST(${right} AS VARCHAR), ${result.precision}, ${result.scale})`;
    return cast(quotient, result);
  }
  const shift = result.scale - a.scale + b.scale;
  const numerator = unscaled(left, a, Math.max(shift, 0));
  const denominator = shift < 0 ? `(${unscaled(right, b, 0)} * 1${"0".repeat(-shift)})` : unscaled(right, b, 0);
  return scaledDown(`spark_divide_half_up(${numerator}, ${denominator})`, result);
}

/** An unscaled HUGEINT as the decimal it stands for. */
function scaledDown(sql: string, type: DecimalType): string {
  const whole = `CAST(${sql} AS DECIMAL(38,0))`;
  if (type.scale === 0) return cast(whole, type);
  return cast(`${whole} * CAST(0.${"0".repeat(type.scale - 1)}1 AS DECIMAL(${type.scale},${type.scale}))`, type);
}

/** Sum by count, exactly: avg of a decimal. */
export function decimalAverage(
  sum: string,
  count: string,
  sumType: DecimalType,
  result: DecimalType,
  wide: boolean,
): string {
  const quotient = decimalQuotient([sum, count], [sumType, decimalType(20, 0)], result, wide);
  return choose(`${count} = 0`, "NULL", quotient);
}

/** Between decimals; the same scale needs nothing as long as precision only grows. */
export function widenDecimal(sql: string, from: DecimalType, to: DecimalType, wide: boolean): string {
  if (from.scale === to.scale && to.precision >= from.precision) return sql;
  if (to.scale >= from.scale && to.precision - to.scale >= from.precision - from.scale && !wide)
    return cast(sql, decimalType(Math.min(38, from.precision + to.scale - from.scale), to.scale));
  return cast(sql, to);
}

export const asDecimal = (type: DataType): DecimalType => {
  if (!isDecimal(type)) throw new Error(`not a decimal: ${type.kind}`);
  return type;
};
