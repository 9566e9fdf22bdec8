import type { FileEntry, RecordLayout } from "../../plan/resolved/index";
import type { StructType } from "../../types/index";

/** What reading the files has told. */
export interface FileFacts {
  readonly schema: StructType;
  readonly layout: RecordLayout | undefined;
}

const maxEntries = 64;
/** A file changed so lately may change again without a change of its time or size. */
const settledMs = 2_000;

/** Facts of files, kept while the files stay as they are: a notebook reads the same ones again in every cell. */
export class FileFactCache<Facts> {
  readonly #entries = new Map<string, Facts>();

  /** `request`: all else that the facts depend on. */
  async of(request: unknown, files: readonly FileEntry[], gather: () => Promise<Facts>): Promise<Facts> {
    const key = JSON.stringify([request, files.map(({ path, size, modifiedMs }) => [path, size, modifiedMs])]);
    const known = this.#entries.get(key);
    if (known) return known;
    const isSettled = files.every(({ modifiedMs }) => Date.now() - modifiedMs > settledMs);
    const facts = await gather();
    if (isSettled) this.#entries.set(key, facts);
    if (this.#entries.size > maxEntries) this.#entries.delete(this.#entries.keys().next().value!);
    return facts;
  }
}
