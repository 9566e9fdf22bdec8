import type { Expression } from "./expression";

/** Equal for expressions that compute the same: names, qualifiers and places in the text do not count. */
export function expressionKey(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => {
    if (ignored.has(key)) return undefined;
    if (typeof value === "bigint") return `${value}n`;
    if (isAttribute(value)) return { attribute: value.id };
    return value;
  });
}

const ignored = new Set(["origin", "qualifier", "metadata", "isExplicit", "resultId"]);

const isAttribute = (value: unknown): value is { id: number } =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "Attribute";
