import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files that a session's client has sent, in the driver's scratch folder: `cache/<sha256>` holds local relations, the rest what it was named. */
export class ArtifactStore {
  readonly #paths = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** Files for Python, by their own names: put on its path. */
  get filesFolder(): string {
    return join(this.folder, "files");
  }

  /** Of these, zips and the like that modules are looked for in. */
  get includes(): readonly string[] {
    return [];
  }

  get isEmpty(): boolean {
    return this.#paths.size === 0;
  }

  has(name: string): boolean {
    return this.#paths.has(name);
  }

  async add(name: string, chunks: readonly Uint8Array[]): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, createHash("sha256").update(name).digest("hex"));
    await writeFile(path, Buffer.concat(chunks), { mode: 0o600 });
    this.#paths.set(name, path);
  }

  /** Undefined: not here. */
  async read(name: string): Promise<Uint8Array | undefined> {
    const path = this.#paths.get(name);
    return path === undefined ? undefined : readFile(path);
  }

  async clear(): Promise<void> {
    this.#paths.clear();
    await rm(this.folder, { recursive: true, force: true });
  }
}
