import { SparkError } from "../errors/index";
import { type DecimalType, decimalType, type TimeType } from "./data-type";

export const maxDecimalPrecision = 38;

/** @throws SparkError DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION, DECIMAL_SCALE_EXCEEDS_PRECISION */
export function decimalOf(precision: number, scale: number): DecimalType {
  if (scale > precision)
    throw new SparkError("DECIMAL_SCALE_EXCEEDS_PRECISION", { scale: `${scale}`, precision: `${precision}` });
  if (precision > maxDecimalPrecision)
    throw new SparkError(
      "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
      {
        precision: `${precision}`,
        maxPrecision: `${maxDecimalPrecision}`,
      },
      "SparkArithmeticException",
    );
  return decimalType(precision, scale);
}

/** @throws SparkError UNSUPPORTED_TIME_PRECISION */
export function timeOf(precision: number): TimeType {
  if (precision > 9)
    throw new SparkError("UNSUPPORTED_TIME_PRECISION", { precision: `${precision}` }, "SparkException");
  return { kind: "time", precision };
}
