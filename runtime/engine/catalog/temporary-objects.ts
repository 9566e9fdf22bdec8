import type { UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import type { UserDataSource, UserFunction } from "../../plan/user-code";
import type { DataType, Value } from "../../types/index";

/** What `DECLARE VARIABLE` makes: a value that lives as long as its session. */
export interface SessionVariable {
  readonly name: string;
  /** The names around it: `system`, `session`, or of a script's variable `local` and the label of its block. */
  readonly path: readonly string[];
  readonly type: DataType;
  readonly value: Value;
  /** What SET … = DEFAULT goes back to; absent: null. */
  readonly defaultValue?: UnresolvedExpression;
}

/** What `CREATE FUNCTION … RETURN …` makes. */
export interface SqlFunction {
  readonly name: string;
  /** Of one that outlives its session. */
  readonly database?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: DataType;
    readonly defaultValue?: UnresolvedExpression;
  }[];
  /** Absent: the body's own type. */
  readonly returns?: DataType;
  /** The value of a scalar function. */
  readonly expression?: UnresolvedExpression;
  /** The rows of a function that stands in FROM, and their columns; none where they are the query's own. */
  readonly query?: UnresolvedPlan;
  readonly columns?: readonly { readonly name: string; readonly type: DataType }[];
}

/** One session's variables and SQL functions. Look-ups ignore case. */
export class TemporaryObjects {
  readonly #variables = new Map<string, SessionVariable>();
  readonly #functions = new Map<string, SqlFunction>();
  readonly #userFunctions = new Map<string, UserFunction>();
  readonly #tableFunctions = new Map<string, UserFunction>();
  readonly #dataSources = new Map<string, UserDataSource>();

  /** What new variables are made under. */
  readonly path: readonly string[] = ["system", "session"];

  /** What lives as long as the session, without a script's own. */
  get root(): TemporaryObjects {
    return this;
  }

  /** By its name, or its name behind `session` or `system.session`. */
  variable(nameParts: readonly string[]): SessionVariable | undefined {
    const name = temporaryName(nameParts);
    return name === undefined ? undefined : this.#variables.get(name.toLowerCase());
  }

  /** Makes the variable, or gives it another value. */
  setVariable(variable: SessionVariable): void {
    this.#variables.set(variable.name.toLowerCase(), variable);
  }

  /** @returns whether there was one */
  dropVariable(name: string): boolean {
    return this.#variables.delete(name.toLowerCase());
  }

  function(name: string): SqlFunction | undefined {
    return this.#functions.get(name.toLowerCase());
  }

  /** Of SQL functions and of those that a client has registered. */
  get functionNames(): readonly string[] {
    return [this.#functions, this.#userFunctions, this.#tableFunctions].flatMap((made) => [...made.keys()]);
  }

  setFunction(made: SqlFunction): void {
    this.#userFunctions.delete(made.name.toLowerCase());
    this.#functions.set(made.name.toLowerCase(), made);
  }

  /** One that a client has registered. */
  userFunction(name: string): UserFunction | undefined {
    return this.#userFunctions.get(name.toLowerCase());
  }

  /** In place of whatever had the name. */
  registerFunction(made: UserFunction): void {
    this.dropFunction(made.name);
    this.#userFunctions.set(made.name.toLowerCase(), made);
  }

  /** One for FROM that a client has registered. */
  tableFunction(name: string): UserFunction | undefined {
    return this.#tableFunctions.get(name.toLowerCase());
  }

  registerTableFunction(made: UserFunction): void {
    this.#tableFunctions.set(made.name.toLowerCase(), made);
  }

  /** A format that a client has registered. */
  dataSource(name: string): UserDataSource | undefined {
    return this.#dataSources.get(name.toLowerCase());
  }

  registerDataSource(source: UserDataSource): void {
    this.#dataSources.set(source.name.toLowerCase(), source);
  }

  /** @returns whether there was one */
  dropFunction(name: string): boolean {
    const key = name.toLowerCase();
    return [this.#functions, this.#userFunctions, this.#tableFunctions]
      .map((functions) => functions.delete(key))
      .includes(true);
  }

  clone(): TemporaryObjects {
    const copy = new TemporaryObjects();
    for (const variable of this.#variables.values()) copy.setVariable(variable);
    for (const made of this.#functions.values()) copy.setFunction(made);
    for (const made of this.#userFunctions.values()) copy.registerFunction(made);
    for (const made of this.#tableFunctions.values()) copy.registerTableFunction(made);
    for (const source of this.#dataSources.values()) copy.registerDataSource(source);
    return copy;
  }
}

/** The name of a temporary object without what may stand before it: `x`, `session.x`, `system.session.x`. */
export function temporaryName(nameParts: readonly string[]): string | undefined {
  const path = ["system", "session"];
  const qualifier = nameParts.slice(0, -1).map((part) => part.toLowerCase());
  const fits = qualifier.every((part, i) => part === path[i + path.length - qualifier.length]);
  return fits && qualifier.length <= path.length ? nameParts.at(-1) : undefined;
}
