import { basicTypes, primitives, type VariantNode } from "./variant-node";

const encoder = new TextEncoder();
const maxShortString = 63;

const scalar = (bytes: Uint8Array): VariantNode => ({ kind: "scalar", bytes });
const tagged = (type: number, size: number): Buffer => {
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = type << 2;
  return bytes;
};

export const booleanNode = (value: boolean): VariantNode =>
  scalar(tagged(value ? primitives.true : primitives.false, 0));

export function longNode(value: bigint): VariantNode {
  const width = ([1, 2, 4] as const).find((bytes) => BigInt.asIntN(bytes * 8, value) === value);
  if (width === undefined) return scalar(int64(primitives.int64, value));
  const types = { 1: primitives.int8, 2: primitives.int16, 4: primitives.int32 };
  const bytes = tagged(types[width], width);
  bytes.writeIntLE(Number(value), 1, width);
  return scalar(bytes);
}

export function doubleNode(value: number): VariantNode {
  const bytes = tagged(primitives.double, 8);
  bytes.writeDoubleLE(value, 1);
  return scalar(bytes);
}

export function floatNode(value: number): VariantNode {
  const bytes = tagged(primitives.float, 4);
  bytes.writeFloatLE(value, 1);
  return scalar(bytes);
}

export const maxDecimalDigits = 38;

/** A decimal of at most 38 digits as it is written: `-1.50`. */
export function decimalNode(text: string): VariantNode {
  const scale = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  const unscaled = BigInt(text.replace(".", ""));
  const digits = Math.max(scale, String(unscaled < 0n ? -unscaled : unscaled).length);
  const [type, size] =
    digits <= 9
      ? ([primitives.decimal4, 4] as const)
      : digits <= 18
        ? ([primitives.decimal8, 8] as const)
        : ([primitives.decimal16, 16] as const);
  const bytes = tagged(type, 1 + size);
  bytes[1] = scale;
  for (let i = 0; i < size; i++) bytes[2 + i] = Number((unscaled >> BigInt(8 * i)) & 0xffn);
  return scalar(bytes);
}

export function stringNode(text: string): VariantNode {
  const bytes = encoder.encode(text);
  if (bytes.length > maxShortString) return scalar(sized(primitives.longString, bytes));
  return scalar(Buffer.concat([Uint8Array.of((bytes.length << 2) | basicTypes.shortString), bytes]));
}

export const binaryNode = (value: Uint8Array): VariantNode => scalar(sized(primitives.binary, value));

export function dateNode(days: number): VariantNode {
  const bytes = tagged(primitives.date, 4);
  bytes.writeInt32LE(days, 1);
  return scalar(bytes);
}

export const timestampNode = (micros: bigint): VariantNode => scalar(int64(primitives.timestamp, micros));
export const timestampNtzNode = (micros: bigint): VariantNode => scalar(int64(primitives.timestampNtz, micros));

function int64(type: number, value: bigint): Buffer {
  const bytes = tagged(type, 8);
  bytes.writeBigInt64LE(value, 1);
  return bytes;
}

function sized(type: number, value: Uint8Array): Buffer {
  const head = tagged(type, 4);
  head.writeUInt32LE(value.length, 1);
  return Buffer.concat([head, value]);
}
