/**
 * A variant taken apart. Scalars keep the bytes they are stored as; the fields of an object are in the order they are written in,
 * which need not be that of their names.
 */
export type VariantNode =
  | { readonly kind: "scalar"; readonly bytes: Uint8Array }
  | { readonly kind: "array"; readonly items: readonly VariantNode[] }
  | { readonly kind: "object"; readonly fields: ReadonlyMap<string, VariantNode> };

/** The low two bits of a value's first byte. */
export const basicTypes = { primitive: 0, shortString: 1, object: 2, array: 3 } as const;

/** The upper six bits of a primitive's first byte. */
export const primitives = {
  null: 0,
  true: 1,
  false: 2,
  int8: 3,
  int16: 4,
  int32: 5,
  int64: 6,
  double: 7,
  decimal4: 8,
  decimal8: 9,
  decimal16: 10,
  date: 11,
  timestamp: 12,
  timestampNtz: 13,
  float: 14,
  binary: 15,
  longString: 16,
  uuid: 20,
} as const;

const nullBytes = Uint8Array.of(primitives.null << 2);

export const nullNode: VariantNode = { kind: "scalar", bytes: nullBytes };

export const isNullNode = (node: VariantNode): boolean => node.kind === "scalar" && node.bytes[0] === nullBytes[0];

/** By UTF-16 code units, as Java compares. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
