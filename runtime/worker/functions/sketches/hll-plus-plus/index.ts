import { type ScalarFunction, scalarFunction } from "../../scalar-function";
import { estimate } from "./estimate";

/** Spark's HyperLogLog++: registers as bytes, one each. */
export const hllPlusPlusFunctions: readonly ScalarFunction[] = [
  // A hash's first bits name the register, the zeros that follow are its value: both in one number, `register * 64 + value`.
  scalarFunction("spark_hllpp_code", ["BIGINT", "INTEGER"], "BIGINT", (hash: bigint, precision: number) => {
    const bits = BigInt.asUintN(64, hash);
    const rest = BigInt.asUintN(64, bits << BigInt(precision)) | (1n << BigInt(precision - 1));
    const zeros = 64 - rest.toString(2).length;
    return ((bits >> BigInt(64 - precision)) << 6n) | BigInt(zeros + 1);
  }),
  scalarFunction("spark_hllpp_of", ["BIGINT[]", "INTEGER"], "BLOB", (codes: readonly bigint[], precision: number) => {
    const registers = new Uint8Array(2 ** precision);
    for (const code of codes) {
      const at = Number(code >> 6n);
      registers[at] = Math.max(registers[at]!, Number(code & 63n));
    }
    return registers;
  }),
  scalarFunction("spark_hllpp_merge", ["BLOB[]"], "BLOB", (all: readonly Uint8Array[]) => {
    const merged = new Uint8Array(all[0]?.length ?? 16);
    for (const registers of all) for (const [i, value] of registers.entries()) merged[i] = Math.max(merged[i]!, value);
    return merged;
  }),
  scalarFunction("spark_hllpp_estimate", ["BLOB"], "BIGINT", (registers: Uint8Array) => BigInt(estimate(registers))),
];
