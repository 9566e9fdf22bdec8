import type { JsonValue } from "@bufbuild/protobuf";

/** PySpark writes out some fields that have their defaults. */
const spelledOut = new Set([
  "isMetadataColumn",
  "isInternal",
  "allColumnsAsKeys",
  "withinWatermark",
  "byName",
  "allowMissingColumns",
  "schema",
]);

/** A message without what two clients may say in two ways: plan ids and lambda variables are numbered in the order in which they come. */
export function comparable(message: JsonValue): JsonValue {
  const seen = new Map<string, string>();
  const numbered = (kind: string, id: string) => {
    const key = `${kind} ${id}`;
    if (!seen.has(key)) seen.set(key, `${kind} ${seen.size}`);
    return seen.get(key)!;
  };
  const walk = (value: JsonValue, key: string): JsonValue => {
    if (key === "planId") return numbered("plan", String(value));
    if (key === "nameParts" && Array.isArray(value)) return value.map((name) => numbered("variable", String(name)));
    if (key === "metadata" && typeof value === "string") return JSON.parse(value) as JsonValue;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== "object" || value === null) return value;
    const kept = Object.keys(value)
      .sort()
      .filter((name) => !spelledOut.has(name) || (value[name] !== false && value[name] !== ""));
    return Object.fromEntries(kept.map((name) => [name, walk(value[name]!, name)]));
  };
  return walk(message, "");
}
