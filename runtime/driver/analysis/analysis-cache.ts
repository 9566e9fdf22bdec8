import { createHash } from "node:crypto";
import { toBinary } from "@bufbuild/protobuf";
import type { Plan } from "../../plan/resolved/index";
import { type Relation, RelationSchema } from "../../protocol/index";

const maxEntries = 16;
const maxRelationBytes = 16 * 1024 * 1024;
const maxAgeMs = 2_000;

interface Entry {
  readonly plan: Plan;
  readonly madeMs: number;
}

/**
 * Analyses that a client is about to need again: `spark.sql(text).collect()` asks three times for the same plan within milliseconds. Kept for
 * moments only, and dropped by anything that could change them; an execution takes its analysis away, so that the next one sees the world anew.
 */
export class AnalysisCache {
  readonly #entries = new Map<string, Entry>();

  /** Undefined for relations that are too large to be worth it. */
  keyOf(relation: Relation): string | undefined {
    const bytes = toBinary(RelationSchema, relation);
    return bytes.length > maxRelationBytes ? undefined : createHash("sha1").update(bytes).digest("base64");
  }

  find(key: string | undefined): Plan | undefined {
    const entry = key === undefined ? undefined : this.#entries.get(key);
    return entry && Date.now() - entry.madeMs < maxAgeMs ? entry.plan : undefined;
  }

  take(key: string | undefined): Plan | undefined {
    const plan = this.find(key);
    if (key !== undefined) this.#entries.delete(key);
    return plan;
  }

  put(key: string | undefined, plan: Plan): void {
    if (key === undefined) return;
    this.#entries.set(key, { plan, madeMs: Date.now() });
    if (this.#entries.size > maxEntries) this.#entries.delete(this.#entries.keys().next().value!);
  }

  clear(): void {
    this.#entries.clear();
  }
}
