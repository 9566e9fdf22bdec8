import { basicTypes, primitives } from "./variant-node";

export type ScalarValue =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "long" | "date" | "timestamp" | "timestamp_ntz"; readonly value: bigint }
  | { readonly kind: "double" | "float"; readonly value: number }
  /** `text` has the scale that is stored. */
  | { readonly kind: "decimal"; readonly text: string }
  | { readonly kind: "string" | "uuid"; readonly text: string }
  | { readonly kind: "binary"; readonly bytes: Uint8Array };

const longKinds: Readonly<Record<number, "long" | "date" | "timestamp" | "timestamp_ntz">> = {
  [primitives.int8]: "long",
  [primitives.int16]: "long",
  [primitives.int32]: "long",
  [primitives.int64]: "long",
  [primitives.date]: "date",
  [primitives.timestamp]: "timestamp",
  [primitives.timestampNtz]: "timestamp_ntz",
};

/** @param bytes exactly one scalar */
export function readScalar(bytes: Uint8Array): ScalarValue {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if ((view[0]! & 3) === basicTypes.shortString) return { kind: "string", text: view.toString("utf8", 1) };
  const type = view[0]! >> 2;
  const longKind = longKinds[type];
  if (longKind) return { kind: longKind, value: signed(view, 1) };
  switch (type) {
    case primitives.null:
      return { kind: "null" };
    case primitives.true:
    case primitives.false:
      return { kind: "boolean", value: type === primitives.true };
    case primitives.double:
      return { kind: "double", value: view.readDoubleLE(1) };
    case primitives.float:
      return { kind: "float", value: view.readFloatLE(1) };
    case primitives.binary:
      return { kind: "binary", bytes: view.subarray(5) };
    case primitives.longString:
      return { kind: "string", text: view.toString("utf8", 5) };
    case primitives.uuid:
      return {
        kind: "uuid",
        text: view.toString("hex", 1).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
      };
    default:
      return { kind: "decimal", text: scaled(signed(view, 2), view[1]!) };
  }
}

/** Without the zeros that end its fraction, as Spark prints a variant's decimal. */
export const plainDecimal = (text: string): string =>
  text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "").replace(/^-0$/, "0") : text;

/** Little-endian two's complement up to the end. */
function signed(view: Buffer, start: number): bigint {
  let value = 0n;
  for (let at = view.length - 1; at >= start; at--) value = (value << 8n) | BigInt(view[at]!);
  return BigInt.asIntN((view.length - start) * 8, value);
}

function scaled(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ""}`;
}
