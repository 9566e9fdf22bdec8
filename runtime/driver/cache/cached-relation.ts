import { rm } from "node:fs/promises";
import type { CachedScan, Plan } from "../../plan/resolved/index";
import { isWhole, type KeptFile } from "./kept-file";
import type { StorageLevelSpec } from "./storage-level";

/** What was written of a plan's rows. */
export interface StoredRows {
  readonly scan: CachedScan;
  readonly files: readonly KeptFile[];
  readonly rows: number;
}

/** A plan whose rows are to be kept: written when they are first asked for, again when a file was lost. */
export class CachedRelation {
  #stored: Promise<StoredRows> | undefined;
  #rows: StoredRows | undefined;
  #readers = 0;
  #isRemoved = false;

  constructor(
    readonly key: string,
    readonly plan: Plan,
    readonly level: StorageLevelSpec,
  ) {}

  /** Undefined: not written yet. */
  get stored(): StoredRows | undefined {
    return this.#rows;
  }

  get state(): "waiting" | "writing" | "stored" {
    if (this.#rows) return "stored";
    return this.#stored ? "writing" : "waiting";
  }

  /** The rows, for one reader until `release`. Whoever comes first has them written; the others wait. */
  async acquire(write: () => Promise<StoredRows>): Promise<StoredRows> {
    this.#readers++;
    for (;;) {
      if (this.#rows && !(await this.isIntact(false))) await this.forget();
      const isOurs = this.#stored === undefined;
      this.#stored ??= this.#write(write);
      try {
        return await this.#stored;
      } catch (error) {
        // Another reader's failure may be its own: a cancel, say.
        if (!isOurs) continue;
        this.#readers--;
        throw error;
      }
    }
  }

  async #write(write: () => Promise<StoredRows>): Promise<StoredRows> {
    try {
      this.#rows = await write();
      return this.#rows;
    } catch (error) {
      this.#stored = undefined;
      throw error;
    }
  }

  async release(): Promise<void> {
    this.#readers--;
    if (this.#isRemoved && this.#readers === 0) await this.forget();
  }

  async isIntact(thorough: boolean): Promise<boolean> {
    for (const file of this.#rows?.files ?? []) if (!(await isWhole(file, thorough))) return false;
    return true;
  }

  /** The rows are written anew when they are next asked for. */
  async forget(): Promise<void> {
    const files = this.#rows?.files ?? [];
    this.#rows = undefined;
    this.#stored = undefined;
    for (const { path } of files) await rm(path, { force: true });
  }

  /** Nobody asks for it any more: the files go with their last reader. */
  async remove(): Promise<void> {
    this.#isRemoved = true;
    if (this.#readers === 0) await this.forget();
  }
}
