import { EventEmitter } from "node:events";
import type { OperationProfile } from "./operation-profile";

const kept = 100;

/** The profiles of the operations that run, and of the last ones that have ended. */
export class ProfileStore {
  readonly #profiles = new Map<string, OperationProfile>();
  readonly #added = new EventEmitter().setMaxListeners(0);

  add(profile: OperationProfile): void {
    this.#profiles.set(profile.identity.id, profile);
    for (const [id, { state }] of this.#profiles) {
      if (this.#profiles.size <= kept) break;
      if (state !== "running") this.#profiles.delete(id);
    }
    this.#added.emit(profile.identity.id, profile);
  }

  /** Ids of a session's operations, in the order in which they began. */
  tagged(sessionId: string, tag: string): readonly string[] {
    return [...this.#profiles.values()]
      .filter(({ identity }) => identity.sessionId === sessionId && identity.tags.includes(tag))
      .map(({ identity }) => identity.id);
  }

  find(operationId: string): OperationProfile | undefined {
    return this.#profiles.get(operationId);
  }

  /** Calls back with the profile, now or when the operation begins; returns how to stop waiting. */
  await(operationId: string, use: (profile: OperationProfile) => void): () => void {
    const known = this.find(operationId);
    if (known) use(known);
    else this.#added.once(operationId, use);
    return () => this.#added.off(operationId, use);
  }
}
