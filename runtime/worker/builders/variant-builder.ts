import type { Vector } from "@duckdb/node-bindings";
import { type Binary, type Data, makeData, type Struct } from "apache-arrow";
import { readValues } from "../functions/value-vectors";
import { splitVariant } from "../functions/variant/decode-variant";
import { vectorValidity } from "../vectors/raw-vector";
import type { ColumnBuilder } from "./column-builder";
import { ValidityBuilder } from "./validity-builder";

const empty = new Uint8Array(0);

/** VARIANT: one BLOB inside tasks, a struct of `value` and `metadata` on the wire. */
export class VariantBuilder implements ColumnBuilder {
  readonly #validity = new ValidityBuilder();
  #parts: { readonly value: Uint8Array; readonly metadata: Uint8Array }[] = [];
  #bytes = 0;

  constructor(readonly type: Struct) {}

  get length(): number {
    return this.#validity.length;
  }

  get byteLength(): number {
    return this.#bytes;
  }

  append(vector: Vector, start: number, count: number): void {
    for (const bytes of readValues("BLOB", vector, start + count).slice(start) as (Uint8Array | null)[]) {
      this.#bytes += bytes?.length ?? 0;
      this.#parts.push(bytes ? splitVariant(Uint8Array.from(bytes)) : { value: empty, metadata: empty });
    }
    this.#validity.append(vectorValidity(vector, start + count), start, count);
  }

  data(): Data {
    const [value, metadata] = this.type.children;
    const children = [
      binaryData(
        value!.type as Binary,
        this.#parts.map((part) => part.value),
      ),
      binaryData(
        metadata!.type as Binary,
        this.#parts.map((part) => part.metadata),
      ),
    ];
    return makeData({ type: this.type, ...this.#validity.arrow, children });
  }

  reset(): void {
    this.#parts = [];
    this.#bytes = 0;
    this.#validity.reset();
  }
}

function binaryData(type: Binary, values: readonly Uint8Array[]): Data {
  const valueOffsets = new Int32Array(values.length + 1);
  for (const [i, { length }] of values.entries()) valueOffsets[i + 1] = valueOffsets[i]! + length;
  return makeData({ type, length: values.length, nullCount: 0, valueOffsets, data: Buffer.concat(values) });
}
