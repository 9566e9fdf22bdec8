/** A value of a row as JSON can say it. */
export function toPlainValue(value: unknown): unknown {
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(toPlainValue);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [String(toPlainValue(key)), toPlainValue(item)]));
  }
  return value;
}
