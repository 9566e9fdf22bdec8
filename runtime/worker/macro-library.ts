/**
 * The macros as a library that is opened where it is needed: creating one costs DuckDB about a millisecond, and a query names few.
 * Macros may call each other.
 */
export class MacroLibrary {
  readonly #texts = new Map<string, string>();
  readonly #made = new Map<string, Promise<void>>();

  /**
   * @param texts CREATE MACRO statements
   * @param create runs one of them, or several that are joined by semicolons
   */
  constructor(
    texts: readonly string[],
    readonly create: (sql: string) => Promise<unknown>,
  ) {
    for (const text of texts) {
      const [, name] = /^\s*CREATE MACRO (\w+)\s*\(/i.exec(text) ?? [];
      if (!name) throw new Error(`not a CREATE MACRO statement: ${text.slice(0, 60)}`);
      this.#texts.set(name, text);
    }
  }

  /** Resolves when every macro that an SQL text names is there. */
  async provide(sql: string): Promise<void> {
    const missing = new Map<string, string>();
    const waits: Promise<void>[] = [];
    this.#collect(sql, missing, waits);
    if (missing.size > 0) {
      const made = this.create([...missing.values()].join(";\n")).then(() => {});
      for (const name of missing.keys()) this.#made.set(name, made);
      waits.push(made);
    }
    await Promise.all(waits);
  }

  /** Those called before those that call them. */
  #collect(sql: string, missing: Map<string, string>, waits: Promise<void>[]): void {
    for (const name of new Set(sql.match(/\bspark_\w+/g))) {
      const text = this.#texts.get(name);
      if (!text || missing.has(name)) continue;
      const made = this.#made.get(name);
      if (made) {
        waits.push(made);
        continue;
      }
      this.#collect(text.slice(text.indexOf("(")), missing, waits);
      missing.set(name, text);
    }
  }
}
