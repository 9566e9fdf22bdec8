import { RaisedCondition } from "../raised-condition";
import { basicTypes, byName, type VariantNode } from "./variant-node";

const encoder = new TextEncoder();
const maxSize = 128 * 1024 * 1024;
const version = 1;

/**
 * Metadata and value in one. Names enter the dictionary in the order they are met.
 * @throws RaisedCondition VARIANT_SIZE_LIMIT
 */
export function encodeVariant(node: VariantNode, functionName = "parse_json"): Uint8Array {
  const ids = new Map<string, number>();
  collectNames(node, ids);
  const value = encodeValue(node, ids);
  const bytes = Buffer.concat([encodeMetadata([...ids.keys()]), value]);
  if (bytes.length <= maxSize) return bytes;
  throw new RaisedCondition(
    "VARIANT_SIZE_LIMIT",
    { sizeLimit: "128.0 MiB", functionName: `\`${functionName}\`` },
    "SparkRuntimeException",
  );
}

function collectNames(node: VariantNode, ids: Map<string, number>): void {
  if (node.kind === "array") for (const item of node.items) collectNames(item, ids);
  if (node.kind !== "object") return;
  for (const [name, field] of node.fields) {
    if (!ids.has(name)) ids.set(name, ids.size);
    collectNames(field, ids);
  }
}

function encodeMetadata(names: readonly string[]): Uint8Array {
  const strings = names.map((name) => encoder.encode(name));
  const total = strings.reduce((sum, { length }) => sum + length, 0);
  const width = widthOf(Math.max(total, names.length));
  const out = new Writer();
  out.unsigned(version | ((width - 1) << 6), 1);
  out.unsigned(names.length, width);
  out.offsets(strings, width);
  for (const string of strings) out.bytes(string);
  return out.done();
}

function encodeValue(node: VariantNode, ids: ReadonlyMap<string, number>): Uint8Array {
  if (node.kind === "scalar") return node.bytes;
  const out = new Writer();
  if (node.kind === "array") {
    const items = node.items.map((item) => encodeValue(item, ids));
    const width = widthOf(items.reduce((sum, { length }) => sum + length, 0));
    const isLarge = items.length > 255;
    out.unsigned((Number(isLarge) << 4) | ((width - 1) << 2) | basicTypes.array, 1);
    out.unsigned(items.length, isLarge ? 4 : 1);
    out.offsets(items, width);
    for (const item of items) out.bytes(item);
    return out.done();
  }
  const fields: { name: string; id: number; bytes: Uint8Array; offset: number }[] = [];
  let total = 0;
  for (const [name, field] of node.fields) {
    const bytes = encodeValue(field, ids);
    fields.push({ name, id: ids.get(name)!, bytes, offset: total });
    total += bytes.length;
  }
  const sorted = [...fields].sort((a, b) => byName(a.name, b.name));
  const width = widthOf(total);
  const idWidth = widthOf(sorted.reduce((most, { id }) => Math.max(most, id), 0));
  const isLarge = fields.length > 255;
  out.unsigned((Number(isLarge) << 6) | ((idWidth - 1) << 4) | ((width - 1) << 2) | basicTypes.object, 1);
  out.unsigned(fields.length, isLarge ? 4 : 1);
  for (const { id } of sorted) out.unsigned(id, idWidth);
  for (const { offset } of sorted) out.unsigned(offset, width);
  out.unsigned(total, width);
  for (const { bytes } of fields) out.bytes(bytes);
  return out.done();
}

const widthOf = (most: number): number => (most <= 0xff ? 1 : most <= 0xffff ? 2 : most <= 0xffffff ? 3 : 4);

class Writer {
  readonly #parts: Uint8Array[] = [];

  bytes(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  /** Little-endian. */
  unsigned(value: number, width: number): void {
    const bytes = Buffer.alloc(width);
    bytes.writeUIntLE(value, 0, width);
    this.#parts.push(bytes);
  }

  /** Where each part begins, and where the last one ends. */
  offsets(parts: readonly Uint8Array[], width: number): void {
    let at = 0;
    this.unsigned(at, width);
    for (const { length } of parts) {
      at += length;
      this.unsigned(at, width);
    }
  }

  done(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}
