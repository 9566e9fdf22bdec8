import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LocalDataFact } from "../../engine/catalog/index";

interface Stored extends LocalDataFact {
  readonly files: readonly string[];
}

/** Rows that clients sent, as files of the scratch folder that workers load. The same content is kept once, whoever sent it. */
export class LocalDataStore {
  readonly #stored = new Map<string, Stored>();

  constructor(private readonly folder: string) {}

  async add(streams: readonly Uint8Array[]): Promise<LocalDataFact> {
    const hash = createHash("sha256");
    for (const stream of streams) hash.update(stream);
    const key = hash.digest("hex").slice(0, 32);
    const known = this.#stored.get(key);
    if (known) return known;
    // Arrow is only loaded by sessions that send data.
    const [{ tableFromIPC }, { sparkSchema }] = await Promise.all([
      import("apache-arrow"),
      import("../../types/arrow-to-spark"),
    ]);
    const tables = streams.map((stream) => tableFromIPC(stream));
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const files = streams.map((_, i) => join(this.folder, `${key}-${i}.arrow`));
    streams.forEach((stream, i) => {
      writeFileSync(files[i]!, stream, { mode: 0o600 });
    });
    const rowCount = tables.reduce((rows, table) => rows + table.numRows, 0);
    const stored = { key, schema: sparkSchema(tables[0]!.schema), rowCount, files };
    this.#stored.set(key, stored);
    return stored;
  }

  /** Files of data that `add` has taken. */
  paths(key: string): readonly string[] {
    return this.#stored.get(key)!.files;
  }
}
