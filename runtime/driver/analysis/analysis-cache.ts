import { createHash } from "node:crypto";
import { toBinary } from "@bufbuild/protobuf";
import type { Plan } from "../../plan/resolved/index";
import { type Relation, RelationSchema } from "../../protocol/index";
import type { Analysis } from "./analyze";

const maxEntries = 16;
const maxRelationBytes = 16 * 1024 * 1024;
const maxAgeMs = 2_000;
/** A larger one brings rows along, which are not to be held for long. */
const maxLastingBytes = 64 * 1024;

export interface RelationKey {
  /** Of all that the message says but its number. */
  readonly hash: string;
  /** What the client numbered it: the same text sent anew has another. */
  readonly planId: bigint | undefined;
  readonly bytes: number;
  /** How often the cache had been cleared when the analysis began. */
  readonly clears: number;
}

interface Entry {
  readonly plan: Plan;
  readonly planId: bigint | undefined;
  readonly madeMs: number;
  readonly isLasting: boolean;
}

/**
 * Analyses that a client is about to need again: `spark.sql(text).collect()` asks three times for the same plan within milliseconds. Dropped by
 * all that the session does to change them. What files, tables or the clock could change is kept for moments only; an execution takes such an
 * analysis away, so that the next one sees the world anew.
 */
export class AnalysisCache {
  readonly #entries = new Map<string, Entry>();
  #clears = 0;

  /** Undefined for relations that are too large to be worth it. */
  keyOf(relation: Relation): RelationKey | undefined {
    const { planId, ...common } = relation.common ?? {};
    const bytes = toBinary(RelationSchema, { ...relation, common: common as Relation["common"] });
    if (bytes.length > maxRelationBytes) return undefined;
    return {
      hash: createHash("sha1").update(bytes).digest("base64"),
      planId,
      bytes: bytes.length,
      clears: this.#clears,
    };
  }

  find(key: RelationKey | undefined): Plan | undefined {
    const entry = key && this.#entries.get(key.hash);
    if (!entry) return undefined;
    const isMeant = entry.isLasting || (entry.planId === key.planId && Date.now() - entry.madeMs < maxAgeMs);
    return isMeant ? entry.plan : undefined;
  }

  /** As `find`, for an execution. */
  take(key: RelationKey | undefined): Plan | undefined {
    const plan = this.find(key);
    if (key && !this.#entries.get(key.hash)?.isLasting) this.#entries.delete(key.hash);
    return plan;
  }

  /** An analysis that began before something changed may be of what was there before. */
  put(key: RelationKey | undefined, { plan, isLasting }: Analysis): void {
    if (!key || key.clears !== this.#clears) return;
    this.#entries.delete(key.hash);
    const { hash, planId, bytes } = key;
    this.#entries.set(hash, { plan, planId, madeMs: Date.now(), isLasting: isLasting && bytes <= maxLastingBytes });
    if (this.#entries.size > maxEntries) this.#entries.delete(this.#entries.keys().next().value!);
  }

  clear(): void {
    this.#clears++;
    this.#entries.clear();
  }
}
