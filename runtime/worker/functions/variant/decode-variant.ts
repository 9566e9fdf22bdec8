import { RaisedCondition } from "../raised-condition";
import { basicTypes, primitives, type VariantNode } from "./variant-node";

/** Inside tasks a VARIANT is one BLOB: its metadata, which tells its own length, then its value. */
export interface VariantParts {
  readonly metadata: Uint8Array;
  readonly value: Uint8Array;
}

const decoder = new TextDecoder();

/** @throws RaisedCondition MALFORMED_VARIANT */
export function splitVariant(bytes: Uint8Array): VariantParts {
  const width = (bytes[0]! >> 6) + 1;
  const count = readUnsigned(bytes, 1, width);
  const strings = 1 + width * (count + 2);
  const end = strings + readUnsigned(bytes, 1 + width * (count + 1), width);
  if (end >= bytes.length) throw malformed();
  return { metadata: bytes.subarray(0, end), value: bytes.subarray(end) };
}

/** @throws RaisedCondition MALFORMED_VARIANT */
export function decodeVariant(bytes: Uint8Array): VariantNode {
  const { metadata, value } = splitVariant(bytes);
  return decodeValue(value, dictionaryOf(metadata));
}

export function dictionaryOf(metadata: Uint8Array): (id: number) => string {
  const width = (metadata[0]! >> 6) + 1;
  const count = readUnsigned(metadata, 1, width);
  const strings = 1 + width * (count + 2);
  const offset = (id: number) => strings + readUnsigned(metadata, 1 + width * (id + 1), width);
  return (id) => {
    if (id >= count) throw malformed();
    return decoder.decode(metadata.subarray(offset(id), offset(id + 1)));
  };
}

function decodeValue(value: Uint8Array, nameOf: (id: number) => string): VariantNode {
  const members = childrenOf(value, nameOf);
  if (!members) return { kind: "scalar", bytes: value.subarray(0, scalarSize(value)) };
  if (members.kind === "array") {
    return { kind: "array", items: members.children.map(({ bytes }) => decodeValue(bytes, nameOf)) };
  }
  return {
    kind: "object",
    fields: new Map(members.children.map(({ name, bytes }) => [name, decodeValue(bytes, nameOf)])),
  };
}

export interface VariantChildren {
  readonly kind: "array" | "object";
  /** Of an object in the order of their names; `bytes` begin with the child and may go on behind it. */
  readonly children: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Where the parts of an array or object lie; undefined for a scalar. */
function layoutOf(value: Uint8Array) {
  const header = value[0]!;
  const kind = header & 3;
  if (kind !== basicTypes.object && kind !== basicTypes.array) return undefined;
  const isObject = kind === basicTypes.object;
  const offsetWidth = ((header >> 2) & 3) + 1;
  const idWidth = isObject ? ((header >> 4) & 3) + 1 : 0;
  const countWidth = (header >> (isObject ? 6 : 4)) & 1 ? 4 : 1;
  const count = readUnsigned(value, 1, countWidth);
  const ids = 1 + countWidth;
  const offsets = ids + count * idWidth;
  return { isObject, count, ids, idWidth, offsets, offsetWidth, data: offsets + (count + 1) * offsetWidth };
}

/** Undefined for a scalar. */
export function childrenOf(value: Uint8Array, nameOf: (id: number) => string): VariantChildren | undefined {
  const layout = layoutOf(value);
  if (!layout) return undefined;
  const { isObject, count, ids, idWidth, offsets, offsetWidth, data } = layout;
  if (data > value.length) throw malformed();
  const children = Array.from({ length: count }, (_, i) => ({
    name: isObject ? nameOf(readUnsigned(value, ids + i * idWidth, idWidth)) : "",
    bytes: value.subarray(data + readUnsigned(value, offsets + i * offsetWidth, offsetWidth)),
  }));
  return { kind: isObject ? "object" : "array", children };
}

const fixedSizes: Readonly<Record<number, number>> = {
  [primitives.null]: 1,
  [primitives.true]: 1,
  [primitives.false]: 1,
  [primitives.int8]: 2,
  [primitives.int16]: 3,
  [primitives.int32]: 5,
  [primitives.int64]: 9,
  [primitives.double]: 9,
  [primitives.decimal4]: 6,
  [primitives.decimal8]: 10,
  [primitives.decimal16]: 18,
  [primitives.date]: 5,
  [primitives.timestamp]: 9,
  [primitives.timestampNtz]: 9,
  [primitives.float]: 5,
  [primitives.uuid]: 17,
};

function scalarSize(value: Uint8Array): number {
  const type = value[0]! >> 2;
  if ((value[0]! & 3) === basicTypes.shortString) return 1 + type;
  if (type === primitives.binary || type === primitives.longString) return 5 + readUnsigned(value, 1, 4);
  const size = fixedSizes[type];
  if (size !== undefined) return size;
  throw new RaisedCondition("UNKNOWN_PRIMITIVE_TYPE_IN_VARIANT", { id: String(type) }, "SparkRuntimeException");
}

/** How many of the bytes, which may go on, are the value they begin with. */
export function valueSize(value: Uint8Array): number {
  const layout = layoutOf(value);
  if (!layout) return scalarSize(value);
  const { data, offsetWidth } = layout;
  return data + readUnsigned(value, data - offsetWidth, offsetWidth);
}

/** Little-endian. */
export function readUnsigned(bytes: Uint8Array, at: number, width: number): number {
  if (at + width > bytes.length) throw malformed();
  let value = 0;
  for (let i = width - 1; i >= 0; i--) value = value * 256 + bytes[at + i]!;
  return value;
}

const malformed = () => new RaisedCondition("MALFORMED_VARIANT", {}, "SparkRuntimeException");
