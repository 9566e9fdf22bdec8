import type { Row } from "../../runtime/client/api";
import { Variant } from "../../runtime/client/api/values/variant";

/** A value of a row, told apart from every other: texts in quotes, binary as X'…', structs with their names, maps in their order. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString("hex").toUpperCase()}'`;
  if (value instanceof Variant) return `VARIANT ${valueText(value.metadata)} ${valueText(value.value)}`;
  if (Array.isArray(value)) return `[${value.map(valueText).join(", ")}]`;
  if (value instanceof Map) return `{${[...value].map((entry) => entry.map(valueText).join(" -> ")).join(", ")}}`;
  if (isRow(value)) {
    const names = Object.keys(value.toJSON());
    const values = value.toArray();
    return `{${values.map((item, i) => `${names[i] ?? i}: ${valueText(item)}`).join(", ")}}`;
  }
  return String(value);
}

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && "toArray" in value;
