import type { PathNode } from "./node";

export type XPathValue = string | number | boolean | readonly PathNode[];

export const isNodes = (value: XPathValue): value is readonly PathNode[] => typeof value === "object";

export function asText(value: XPathValue): string {
  if (isNodes(value)) return value[0]?.text ?? "";
  return typeof value === "number" ? numberText(value) : String(value);
}

/** Never with an exponent. */
function numberText(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) < 1e21) {
    const text = String(value === 0 ? 0 : value);
    return /e-/.test(text) ? value.toFixed(20).replace(/0+$/, "") : text;
  }
  return BigInt(value).toString();
}

export function asNumber(value: XPathValue): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const text = asText(value).trim();
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

export function asBoolean(value: XPathValue): boolean {
  if (typeof value === "number") return value !== 0 && !Number.isNaN(value);
  return typeof value === "boolean" ? value : value.length > 0;
}
