import type { ImportedName } from "../../client/api";

/** What the notebook's imports gave, so that a function that uses it can import it where it runs. */
export class ImportedValues {
  readonly #known = new Map<unknown, ImportedName>();

  module(namespace: object, from: Omit<ImportedName, "name">): void {
    this.#known.set(namespace, from);
  }

  /** An export of a module. Values that stand for themselves need no import. */
  picked(namespace: object, name: string, value: unknown): void {
    const from = this.#known.get(namespace);
    const isReference = typeof value === "function" || (typeof value === "object" && value !== null);
    if (from && isReference && !this.#known.has(value)) this.#known.set(value, { ...from, name });
  }

  of(value: unknown): ImportedName | undefined {
    return this.#known.get(value);
  }
}
