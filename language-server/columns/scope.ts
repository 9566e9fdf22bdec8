import type { Value } from "./values";

/** Names of a function or block; those of the notebook itself are the interpreter's. */
export class Scope {
  readonly #values = new Map<string, Value>();

  constructor(readonly parent: Scope | undefined) {}

  declare(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  /** The scope that has the name, from here outwards. */
  owner(name: string): Scope | undefined {
    return this.#values.has(name) ? this : this.parent?.owner(name);
  }

  get(name: string): Value {
    return this.#values.get(name);
  }
}
