/** A value of a row as JSON can say it: bigint as number where exact and else as text, bytes as base64, the rest as its `toJSON`. */
export function toPlainValue(value: unknown): unknown {
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(toPlainValue);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [String(toPlainValue(key)), toPlainValue(item)]));
  }
  return "toJSON" in value && typeof value.toJSON === "function" ? (value.toJSON() as unknown) : value;
}
