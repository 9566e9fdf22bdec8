import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Blocks } from "../../engine/ml/index";

/** Rows of each block of each part. */
export type Layout = readonly (readonly number[])[];

export interface Made {
  readonly blocks: Blocks;
  readonly bytes: number;
  readonly layout: Layout;
}

interface Kept {
  readonly folder: string;
  readonly made: Promise<Made>;
  bytes: number;
  readers: number;
}

/** On disk, of a session; what is in use counts, but stays. */
const maxBytes = 1024 ** 3;

/** A session's blocks, kept for the next fit over the same rows: the oldest go first. */
export class KeptBlocks {
  /** By what they are made of; the last used is the last. */
  readonly #kept = new Map<string, Kept>();
  #made = 0;

  constructor(private readonly root: string) {}

  /** Blocks that are there until `release`. Whoever comes first makes them, in a folder that is given; the others wait. */
  async acquire(
    key: string,
    make: (folder: string) => Promise<Made>,
  ): Promise<Made & { readonly release: () => void }> {
    for (;;) {
      let kept = this.#kept.get(key);
      const isOurs = kept === undefined;
      kept ??= this.#begin(key, make);
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      kept.readers++;
      const own = kept;
      const release = () => {
        own.readers--;
        if (this.#kept.get(key) !== own && own.readers === 0) remove(own);
        this.#shrink();
      };
      try {
        const made = await kept.made;
        kept.bytes = made.bytes;
        return { ...made, release };
      } catch (error) {
        if (this.#kept.get(key) === kept) this.#kept.delete(key);
        release();
        // Another fit's failure may be its own: a cancel, say.
        if (isOurs) throw error;
      }
    }
  }

  /** Those that a fit reads go with it. */
  clear(): void {
    const all = [...this.#kept.values()];
    this.#kept.clear();
    for (const kept of all) if (kept.readers === 0) remove(kept);
  }

  #begin(key: string, make: (folder: string) => Promise<Made>): Kept {
    const folder = join(this.root, String(this.#made++));
    const kept = { folder, made: make(folder), bytes: 0, readers: 0 };
    this.#kept.set(key, kept);
    return kept;
  }

  #shrink(): void {
    let bytes = [...this.#kept.values()].reduce((sum, kept) => sum + kept.bytes, 0);
    for (const [key, kept] of this.#kept) {
      if (bytes <= maxBytes) return;
      if (kept.readers > 0) continue;
      this.#kept.delete(key);
      remove(kept);
      bytes -= kept.bytes;
    }
  }
}

const remove = ({ folder }: Kept) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
