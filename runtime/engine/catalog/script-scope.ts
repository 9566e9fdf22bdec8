import type { UserDataSource, UserFunction } from "../../plan/user-code";
import { type SessionVariable, type SqlFunction, TemporaryObjects } from "./temporary-objects";

/** The variables of one block of a script, or of one row of its FOR; all others are found further out. */
export class ScriptScope extends TemporaryObjects {
  readonly #own = new Map<string, SessionVariable>();
  override readonly path: readonly string[];

  constructor(
    readonly outside: TemporaryObjects,
    readonly label: string,
  ) {
    super();
    this.path = ["local", label];
  }

  override get root(): TemporaryObjects {
    return this.outside.root;
  }

  override variable(nameParts: readonly string[]): SessionVariable | undefined {
    const [first = "", second] = nameParts;
    const own =
      nameParts.length === 1
        ? this.#own.get(first.toLowerCase())
        : nameParts.length === 2 && first.toLowerCase() === this.label
          ? this.#own.get(second!.toLowerCase())
          : undefined;
    return own ?? this.outside.variable(nameParts);
  }

  /** @returns whether this block, and not one further out, has it */
  declares(name: string): boolean {
    return this.#own.has(name.toLowerCase());
  }

  override setVariable(variable: SessionVariable): void {
    if (variable.path === this.path) this.#own.set(variable.name.toLowerCase(), variable);
    else this.outside.setVariable(variable);
  }

  override function(name: string): SqlFunction | undefined {
    return this.outside.function(name);
  }

  override setFunction(made: SqlFunction): void {
    this.outside.setFunction(made);
  }

  override userFunction(name: string): UserFunction | undefined {
    return this.outside.userFunction(name);
  }

  override tableFunction(name: string): UserFunction | undefined {
    return this.outside.tableFunction(name);
  }

  override dataSource(name: string): UserDataSource | undefined {
    return this.outside.dataSource(name);
  }

  override dropFunction(name: string): boolean {
    return this.outside.dropFunction(name);
  }
}
