import { cubeRoot, exponential, hyperbolicCosine, hypotenuse } from "./fdlibm";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

const real = (name: string, apply: (x: number) => number): ScalarFunction =>
  scalarFunction(name, ["DOUBLE"], "DOUBLE", apply);

const realOfTwo = (name: string, apply: (x: number, y: number) => number): ScalarFunction =>
  scalarFunction(name, ["DOUBLE", "DOUBLE"], "DOUBLE", apply);

/** Java's last digits: its StrictMath is fdlibm, and so is most of V8's Math; DuckDB's are the C library's. */
export const mathFunctions: readonly ScalarFunction[] = [
  real("spark_acos", Math.acos),
  real("spark_acosh", Math.acosh),
  real("spark_asin", Math.asin),
  real("spark_asinh", Math.asinh),
  real("spark_atan", Math.atan),
  realOfTwo("spark_atan2", Math.atan2),
  real("spark_atanh", (x) => 0.5 * (Math.log1p(x) - Math.log1p(-x))),
  real("spark_cbrt", cubeRoot),
  real("spark_cosh", hyperbolicCosine),
  real("spark_exp", exponential),
  real("spark_expm1", Math.expm1),
  realOfTwo("spark_hypot", hypotenuse),
  real("spark_ln", Math.log),
  real("spark_log10", Math.log10),
  real("spark_log1p", Math.log1p),
  real("spark_sinh", Math.sinh),
  real("spark_tanh", Math.tanh),
];
