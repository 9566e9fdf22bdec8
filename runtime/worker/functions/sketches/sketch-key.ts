import { type ScalarFunction, scalarFunction } from "../scalar-function";
import { murmur3of128 } from "./murmur3-128";

/** The seed that all sketches of Apache DataSketches take unless told otherwise. */
const seed = 9001n;

export const hashOfKey = (key: Uint8Array) => murmur3of128(key, seed);

function bytesOf(size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
}

/** The bytes by which a sketch knows a value; those of text are its own. */
export const sketchKeyFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_sketch_key_of_long", ["BIGINT"], "BLOB", (value: bigint) =>
    bytesOf(8, (view) => view.setBigInt64(0, value, true)),
  ),
  // There is one zero and one NaN.
  scalarFunction("spark_sketch_key_of_double", ["DOUBLE"], "BLOB", (value: number) =>
    bytesOf(8, (view) => view.setFloat64(0, value + 0, true)),
  ),
  scalarFunction("spark_sketch_key_of_ints", ["BIGINT[]"], "BLOB", (values: readonly bigint[]) =>
    bytesOf(values.length * 4, (view) => {
      for (const [i, value] of values.entries()) view.setInt32(i * 4, Number(value), true);
    }),
  ),
  scalarFunction("spark_sketch_key_of_longs", ["BIGINT[]"], "BLOB", (values: readonly bigint[]) =>
    bytesOf(values.length * 8, (view) => {
      for (const [i, value] of values.entries()) view.setBigInt64(i * 8, value, true);
    }),
  ),
];
