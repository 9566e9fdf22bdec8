/** The array, or a longer copy of it when it holds fewer than `length` numbers. */
export function grown<T extends Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(array: T, length: number): T {
  if (array.length >= length) return array;
  const copy = new (array.constructor as new (length: number) => T)(length * 2);
  copy.set(array as never);
  return copy;
}
