/** A VARIANT as Spark stores it; `variant_get`, `to_json` and casts look inside. */
export class Variant {
  constructor(
    readonly value: Uint8Array,
    readonly metadata: Uint8Array,
  ) {}
}
