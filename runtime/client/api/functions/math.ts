import type { Column, ColumnOrName } from "../column";
import { invoke, named } from "./invoke";

export const abs = (col: ColumnOrName): Column => invoke("abs", named(col));
export const acos = (col: ColumnOrName): Column => invoke("acos", named(col));
export const acosh = (col: ColumnOrName): Column => invoke("acosh", named(col));
export const asin = (col: ColumnOrName): Column => invoke("asin", named(col));
export const asinh = (col: ColumnOrName): Column => invoke("asinh", named(col));
export const atan = (col: ColumnOrName): Column => invoke("atan", named(col));
export const atan2 = (col1: ColumnOrName | number, col2: ColumnOrName | number): Column =>
  invoke("atan2", named(col1), named(col2));
export const atanh = (col: ColumnOrName): Column => invoke("atanh", named(col));
export const bin = (col: ColumnOrName): Column => invoke("bin", named(col));
export const bitCount = (col: ColumnOrName): Column => invoke("bit_count", named(col));
export const bitGet = (col: ColumnOrName, pos: ColumnOrName): Column => invoke("bit_get", named(col), named(pos));
/** Each bit turned over. */
export const bitwiseNot = (col: ColumnOrName): Column => invoke("~", named(col));
export const bround = (col: ColumnOrName, scale?: Column | number): Column => invoke("bround", named(col), scale);
export const cbrt = (col: ColumnOrName): Column => invoke("cbrt", named(col));
export const ceil = (col: ColumnOrName, scale?: Column | number): Column => invoke("ceil", named(col), scale);
export const ceiling = (col: ColumnOrName, scale?: Column | number): Column => invoke("ceiling", named(col), scale);
export const conv = (col: ColumnOrName, fromBase: number, toBase: number): Column =>
  invoke("conv", named(col), fromBase, toBase);
export const cos = (col: ColumnOrName): Column => invoke("cos", named(col));
export const cosh = (col: ColumnOrName): Column => invoke("cosh", named(col));
export const cot = (col: ColumnOrName): Column => invoke("cot", named(col));
export const csc = (col: ColumnOrName): Column => invoke("csc", named(col));
export const degrees = (col: ColumnOrName): Column => invoke("degrees", named(col));
export const e = (): Column => invoke("e");
export const exp = (col: ColumnOrName): Column => invoke("exp", named(col));
export const expm1 = (col: ColumnOrName): Column => invoke("expm1", named(col));
export const factorial = (col: ColumnOrName): Column => invoke("factorial", named(col));
export const floor = (col: ColumnOrName, scale?: Column | number): Column => invoke("floor", named(col), scale);
export const getbit = (col: ColumnOrName, pos: ColumnOrName): Column => invoke("getbit", named(col), named(pos));
export const greatest = (...cols: readonly ColumnOrName[]): Column => invoke("greatest", ...cols.map(named));
export const hex = (col: ColumnOrName): Column => invoke("hex", named(col));
export const hypot = (col1: ColumnOrName | number, col2: ColumnOrName | number): Column =>
  invoke("hypot", named(col1), named(col2));
export const least = (...cols: readonly ColumnOrName[]): Column => invoke("least", ...cols.map(named));
export const ln = (col: ColumnOrName): Column => invoke("ln", named(col));
export const log10 = (col: ColumnOrName): Column => invoke("log10", named(col));
export const log1p = (col: ColumnOrName): Column => invoke("log1p", named(col));
export const log2 = (col: ColumnOrName): Column => invoke("log2", named(col));
/** The value with its sign turned. */
export const negate = (col: ColumnOrName): Column => invoke("negative", named(col));
export const negative = (col: ColumnOrName): Column => invoke("negative", named(col));
export const pi = (): Column => invoke("pi");
export const pmod = (dividend: ColumnOrName | number, divisor: ColumnOrName | number): Column =>
  invoke("pmod", named(dividend), named(divisor));
export const positive = (col: ColumnOrName): Column => invoke("positive", named(col));
export const pow = (col1: ColumnOrName | number, col2: ColumnOrName | number): Column =>
  invoke("power", named(col1), named(col2));
export const power = (col1: ColumnOrName | number, col2: ColumnOrName | number): Column =>
  invoke("power", named(col1), named(col2));
export const radians = (col: ColumnOrName): Column => invoke("radians", named(col));
export const rint = (col: ColumnOrName): Column => invoke("rint", named(col));
export const round = (col: ColumnOrName, scale?: Column | number): Column => invoke("round", named(col), scale);
export const sec = (col: ColumnOrName): Column => invoke("sec", named(col));
export const shiftleft = (col: ColumnOrName, numBits: number): Column => invoke("shiftleft", named(col), numBits);
export const shiftright = (col: ColumnOrName, numBits: number): Column => invoke("shiftright", named(col), numBits);
export const shiftrightunsigned = (col: ColumnOrName, numBits: number): Column =>
  invoke("shiftrightunsigned", named(col), numBits);
export const sign = (col: ColumnOrName): Column => invoke("sign", named(col));
export const signum = (col: ColumnOrName): Column => invoke("signum", named(col));
export const sin = (col: ColumnOrName): Column => invoke("sin", named(col));
export const sinh = (col: ColumnOrName): Column => invoke("sinh", named(col));
export const sqrt = (col: ColumnOrName): Column => invoke("sqrt", named(col));
export const tan = (col: ColumnOrName): Column => invoke("tan", named(col));
export const tanh = (col: ColumnOrName): Column => invoke("tanh", named(col));
export const tryAdd = (left: ColumnOrName, right: ColumnOrName): Column => invoke("try_add", named(left), named(right));
export const tryDivide = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("try_divide", named(left), named(right));
export const tryMod = (left: ColumnOrName, right: ColumnOrName): Column => invoke("try_mod", named(left), named(right));
export const tryMultiply = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("try_multiply", named(left), named(right));
export const trySubtract = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("try_subtract", named(left), named(right));
export const unhex = (col: ColumnOrName): Column => invoke("unhex", named(col));
export const vectorCosineSimilarity = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("vector_cosine_similarity", named(left), named(right));
export const vectorInnerProduct = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("vector_inner_product", named(left), named(right));
export const vectorL2Distance = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("vector_l2_distance", named(left), named(right));
export const vectorNorm = (vector: ColumnOrName, degree?: ColumnOrName): Column =>
  invoke("vector_norm", named(vector), named(degree));
export const vectorNormalize = (vector: ColumnOrName, degree?: ColumnOrName): Column =>
  invoke("vector_normalize", named(vector), named(degree));
export const widthBucket = (
  v: ColumnOrName,
  min: ColumnOrName,
  max: ColumnOrName,
  numBucket: ColumnOrName | number,
): Column => invoke("width_bucket", named(v), named(min), named(max), named(numBucket));
