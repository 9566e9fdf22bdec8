import type { Plan } from "./plan";

/** A plan as text in which ids, names given by aliases and places leave no trace: equal texts mean the same rows. */
export function canonicalText(plan: Plan): string {
  const ids = new Map<unknown, number>();
  return JSON.stringify(plan, function (this: { kind?: string }, key, value: unknown) {
    if (key === "origin" || key === "planId" || key === "qualifier" || key === "modifiedMs" || key === "resultId")
      return undefined;
    if (key === "name" && (this.kind === "Alias" || this.kind === "Attribute")) return undefined;
    if (key === "id") {
      if (!ids.has(value)) ids.set(value, ids.size);
      return ids.get(value);
    }
    return typeof value === "bigint" ? `${value}n` : value;
  });
}
