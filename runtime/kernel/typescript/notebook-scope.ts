/**
 * The variables that cells share. Compiled cells read and write them as properties, so that a closure of an earlier cell sees what a
 * later cell assigns. Reading a name that no cell has declared falls back to the global object, then raises a ReferenceError.
 */
export class NotebookScope {
  readonly variables: Record<string, unknown>;
  readonly #declared = new Set<string>();

  constructor() {
    const missing = new Proxy(Object.create(null), {
      has: (_, name) => name in globalThis,
      get: (_, name) => {
        if (typeof name === "symbol") return undefined;
        if (name in globalThis) return (globalThis as Record<string, unknown>)[name];
        throw new ReferenceError(
          this.#declared.has(name) ? `Cannot access '${name}' before initialization` : `${name} is not defined`,
        );
      },
      set: (_, name, value, receiver) => {
        if (typeof name === "string" && !this.#declared.has(name)) throw new ReferenceError(`${name} is not defined`);
        return Reflect.defineProperty(receiver, name, { value, writable: true, enumerable: true, configurable: true });
      },
    });
    this.variables = Object.create(missing);
  }

  /** Predefined names: a cell may declare them again. */
  provide(values: Readonly<Record<string, unknown>>): void {
    this.declare(Object.keys(values));
    Object.assign(this.variables, values);
  }

  /** A cell is about to declare these: constants of earlier cells may be assigned again. */
  declare(names: readonly string[]): void {
    for (const name of names) {
      this.#declared.add(name);
      if (Object.hasOwn(this.variables, name)) Object.defineProperty(this.variables, name, { writable: true });
    }
  }

  /** Makes constants of what has just been assigned. */
  lock(names: readonly string[]): void {
    for (const name of names) Object.defineProperty(this.variables, name, { writable: false });
  }

  isDeclared(name: string): boolean {
    return this.#declared.has(name);
  }

  /** Undefined when no cell has given it a value. */
  lookUp(name: string): { readonly value: unknown } | undefined {
    return Object.hasOwn(this.variables, name) ? { value: this.variables[name] } : undefined;
  }
}
