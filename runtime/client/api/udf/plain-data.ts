/** Deeper data is taken apart value by value, as is what refers to itself. */
const maxDepth = 32;

/** Numbers, text and the like that JSON has no word for; undefined: others. */
export function literalText(value: unknown): string | undefined {
  if (value === undefined) return "undefined";
  if (typeof value === "bigint") return `${value}n`;
  if (Object.is(value, -0)) return "-0";
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : undefined;
}

/** A value that JSON carries whole; undefined: it does not. */
export const jsonValue = (value: unknown): { readonly value: unknown } | undefined =>
  isJson(value, 0) ? { value } : undefined;

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return literalText(value) === undefined;
  if (typeof value !== "object" || depth > maxDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1)) && !hasHoles(value);
  if (Object.getPrototypeOf(value) !== Object.prototype || "__proto__" in Object.getOwnPropertyDescriptors(value))
    return false;
  return Object.values(value).every((item) => isJson(item, depth + 1));
}

const hasHoles = (array: readonly unknown[]) => Object.keys(array).length !== array.length;

/** Of this or another realm. */
export function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
