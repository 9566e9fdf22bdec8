import { createHash } from "node:crypto";
import { toBinary } from "@bufbuild/protobuf";
import { type Relation, RelationSchema } from "../../runtime/protocol";

/** A plan as the same text always makes it: what its cache key and its request are. */
export interface PlanMessage {
  readonly relation: Relation;
  readonly key: string;
  /** Call sites of the plan's nodes; the message has their numbers instead, as `#3`. */
  readonly sites: readonly string[];
  /** SQL text and names of tables: what the plan may read a view by. */
  readonly texts: readonly string[];
}

const nameFields: ReadonlySet<string> = new Set(["query", "unparsedIdentifier", "expression", "sql"]);

/** Replaces call sites and plan ids, which differ from one evaluation of a cell to the next, by their numbers in the plan. */
export function planMessage(relation: Relation): PlanMessage {
  const sites: string[] = [];
  const texts: string[] = [];
  const planIds = new Map<bigint, bigint>();
  const numbered = (id: bigint) => planIds.get(id) ?? planIds.set(id, BigInt(planIds.size + 1)).get(id)!;
  const copy = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map(copy);
    const result: Record<string, unknown> = Object.create(Object.getPrototypeOf(value) as object | null);
    for (const [name, field] of Object.entries(value)) {
      if (name === "callSite" && typeof field === "string") result[name] = `#${sites.push(field) - 1}`;
      else if (name === "planId" && typeof field === "bigint") result[name] = numbered(field);
      else {
        if (nameFields.has(name) && typeof field === "string") texts.push(field.toLowerCase());
        result[name] = copy(field);
      }
    }
    return result;
  };
  const copied = copy(relation) as Relation;
  const key = createHash("sha256").update(toBinary(RelationSchema, copied)).digest("base64");
  return { relation: copied, key, sites, texts };
}
