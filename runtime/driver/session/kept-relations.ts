import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Files of rows that a session keeps on the cluster: checkpoints, and what a query reads more than once. They go when dropped, or with the session. */
export class KeptRelations {
  constructor(private readonly folder: string) {}

  /** Room for a new relation: its key, and the path of the file to write. */
  async make(): Promise<{ readonly key: string; readonly file: string }> {
    const key = randomUUID();
    return { key, file: await this.fileFor(`${key}.parquet`) };
  }

  /** The path of a file by a name of the caller's; it goes with the session. */
  async fileFor(name: string): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return join(this.folder, name);
  }

  /** A key that is not known is no error. */
  drop(key: string): Promise<void> {
    return rm(join(this.folder, `${key}.parquet`), { force: true });
  }

  clear(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
