/** How an item of a frequent-items sketch is held in Java. */
export type ItemKind = "boolean" | "byte" | "short" | "int" | "long" | "float" | "double" | "string" | "decimal";

const view = new DataView(new ArrayBuffer(8));

function ofDouble(value: number): number {
  view.setFloat64(0, value);
  return view.getInt32(0) ^ view.getInt32(4);
}

function ofFloat(value: number): number {
  view.setFloat32(0, value);
  return view.getInt32(0);
}

const ofLong = (value: bigint) => Number(BigInt.asIntN(32, value ^ (value >> 32n)));

function ofText(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** Scala's: equal numbers of any type have equal hashes. */
function ofDecimal(text: string): number {
  const value = Number(text);
  if (/^-?\d+(\.0*)?$/.test(text)) {
    const whole = BigInt(text.split(".")[0]!);
    return BigInt.asIntN(32, whole) === whole ? Number(whole) : ofLong(whole);
  }
  return Math.fround(value) === value ? ofFloat(value) : ofDouble(value);
}

/** `hashCode` of an item, which is given as text. */
export function javaHash(kind: ItemKind, text: string): number {
  switch (kind) {
    case "boolean":
      return text === "true" ? 1231 : 1237;
    case "long":
      return ofLong(BigInt(text));
    case "float":
      return ofFloat(Number(text));
    case "double":
      return ofDouble(Number(text));
    case "string":
      return ofText(text);
    case "decimal":
      return ofDecimal(text);
    default:
      return Number(text);
  }
}
