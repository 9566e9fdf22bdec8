import { RaisedCondition } from "./raised-condition";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

/** Every bitmap of Spark's is this long, whatever it is made of. */
const bytesOfBitmap = 4096;
const bitsOfBitmap = bytesOfBitmap * 8;

export const bitmapFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_bitmap_of", ["BIGINT[]"], "BLOB", (positions: readonly bigint[]) => {
    const bitmap = new Uint8Array(bytesOfBitmap);
    for (const position of positions) {
      const at = Number(position);
      if (at < 0 || at >= bitsOfBitmap) throw outOfBounds(position);
      bitmap[at >> 3]! |= 1 << (at & 7);
    }
    return bitmap;
  }),
  scalarFunction("spark_bitmap_or", ["BLOB[]"], "BLOB", (bitmaps: readonly Uint8Array[]) => {
    const all = new Uint8Array(bytesOfBitmap);
    for (const bitmap of bitmaps)
      for (let i = 0; i < Math.min(bitmap.length, bytesOfBitmap); i++) all[i]! |= bitmap[i]!;
    return all;
  }),
  // What a short bitmap lacks is zero.
  scalarFunction("spark_bitmap_and", ["BLOB[]"], "BLOB", (bitmaps: readonly Uint8Array[]) => {
    const all = new Uint8Array(bytesOfBitmap).fill(0xff);
    for (const bitmap of bitmaps) for (let i = 0; i < bytesOfBitmap; i++) all[i]! &= bitmap[i] ?? 0;
    return all;
  }),
];

const outOfBounds = (position: bigint) =>
  new RaisedCondition(
    "INVALID_BITMAP_POSITION",
    {
      bitPosition: String(position),
      bitmapNumBytes: String(bytesOfBitmap),
      bitmapNumBits: String(bitsOfBitmap),
    },
    "SparkArrayIndexOutOfBoundsException",
  );
