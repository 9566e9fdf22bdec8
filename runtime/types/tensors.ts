/** Numbers by name beside plain values: a model's state, a block of rows, what a numeric kernel takes and gives. */
export interface Tensors {
  readonly values: Readonly<Record<string, unknown>>;
  readonly arrays: Readonly<Record<string, TensorArray>>;
}

export type TensorArray = Float64Array | Int32Array | Uint8Array;

interface Header {
  readonly values: Tensors["values"];
  readonly arrays: readonly { readonly name: string; readonly type: keyof typeof types; readonly length: number }[];
}

const types = { f64: Float64Array, i32: Int32Array, u8: Uint8Array };
const typeOf = ({ BYTES_PER_ELEMENT: width }: TensorArray) => (width === 8 ? "f64" : width === 4 ? "i32" : "u8");

const alignment = 8;
const padded = (bytes: number) => Math.ceil(bytes / alignment) * alignment;

/** u32 length of the header (little-endian) · header (JSON) · the arrays' bytes, each from a multiple of eight. */
export function encodeTensors(tensors: Tensors): Uint8Array<ArrayBuffer> {
  const parts = encodedTensors(tensors);
  const bytes = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** The same in pieces, which share the memory of the arrays. */
export function encodedTensors({ values, arrays }: Tensors): readonly Uint8Array[] {
  const named = Object.entries(arrays);
  const header: Header = {
    values,
    arrays: named.map(([name, array]) => ({ name, type: typeOf(array), length: array.length })),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = new Uint8Array(padded(4 + text.length));
  new DataView(start.buffer).setUint32(0, text.length, true);
  start.set(text, 4);
  return [
    start,
    ...named.flatMap(([, { buffer, byteOffset, byteLength }]) => [
      new Uint8Array(buffer, byteOffset, byteLength),
      new Uint8Array(padded(byteLength) - byteLength),
    ]),
  ];
}

/** The arrays share the memory of `bytes` where it is aligned. */
export function decodeTensors(bytes: Uint8Array): Tensors {
  const aligned = bytes.byteOffset % alignment === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(aligned.subarray(4, 4 + length))) as Header;
  const arrays: Record<string, TensorArray> = {};
  let offset = byteOffset + padded(4 + length);
  for (const { name, type, length: size } of header.arrays) {
    const array = new types[type](buffer as ArrayBuffer, offset, size);
    arrays[name] = array;
    offset += padded(array.byteLength);
  }
  return { values: header.values, arrays };
}
