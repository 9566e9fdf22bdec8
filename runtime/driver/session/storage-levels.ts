import type { MessageInitShape } from "@bufbuild/protobuf";
import type { Plan } from "../../plan/resolved/index";
import type { StorageLevel, StorageLevelSchema } from "../../protocol/index";
import { semanticHash } from "../analysis/plan-facts";

type Level = MessageInitShape<typeof StorageLevelSchema>;

const none: Level = { useDisk: false, useMemory: false, useOffHeap: false, deserialized: false, replication: 1 };
const byDefault: Level = { useDisk: true, useMemory: true, useOffHeap: false, deserialized: true, replication: 1 };

/** Which plans the session wants kept, and how. */
export class StorageLevels {
  readonly #levels = new Map<number, Level>();

  persist(plan: Plan, level: StorageLevel | undefined): void {
    const key = semanticHash(plan);
    if (!this.#levels.has(key)) this.#levels.set(key, level ?? byDefault);
  }

  unpersist(plan: Plan): void {
    this.#levels.delete(semanticHash(plan));
  }

  levelOf(plan: Plan): Level {
    return this.#levels.get(semanticHash(plan)) ?? none;
  }
}
