import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Files of rows that a session keeps on the cluster: checkpoints, and what a query reads more than once. They go when dropped, or with the session. */
export class KeptRelations {
  constructor(private readonly folder: string) {}

  /** Room for a new relation: its key, and the path of the file to write. */
  async make(): Promise<{ readonly key: string; readonly file: string }> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const key = randomUUID();
    return { key, file: this.#file(key) };
  }

  /** A key that is not known is no error. */
  drop(key: string): Promise<void> {
    return rm(this.#file(key), { force: true });
  }

  clear(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  #file(key: string): string {
    return join(this.folder, `${key}.parquet`);
  }
}
