import duckdb, { type LogicalType } from "@duckdb/node-bindings";

/** Bytes in which DuckDB keeps a decimal. */
export function decimalWidthOf(type: LogicalType): 2 | 4 | 8 | 16 {
  const width = duckdb.decimal_width(type);
  return width <= 4 ? 2 : width <= 9 ? 4 : width <= 18 ? 8 : 16;
}

/** The low words of 16-byte integers: the precision says that the rest is only sign. */
export function narrowDecimals(values: ArrayBufferView, start: number, count: number, width: 2 | 4 | 8) {
  const source = new Int32Array(values.buffer, values.byteOffset + start * 16, count * 4);
  if (width === 8) {
    const narrow = new Int32Array(count * 2);
    for (let row = 0; row < count; row++) {
      narrow[row * 2] = source[row * 4]!;
      narrow[row * 2 + 1] = source[row * 4 + 1]!;
    }
    return narrow;
  }
  const narrow = width === 4 ? new Int32Array(count) : new Int16Array(count);
  for (let row = 0; row < count; row++) narrow[row] = source[row * 4]!;
  return narrow;
}
